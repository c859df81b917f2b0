import { expect, test } from 'vitest';
import { cutNotice, lengthBeforeCuts } from './bounds.ts';

test('what was cut counts as long as it was', () => {
  expect(lengthBeforeCuts('abc')).toBe(3);
  expect(lengthBeforeCuts(`abc${cutNotice(1_234_567)}d${cutNotice(6)}`)).toBe(1_234_577);
});
