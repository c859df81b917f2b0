import { expect, test } from 'vitest';
import { foundIn } from './expectations.ts';

test.each([
  ['a text', 'b', 'b'],
  ['a pattern', /b./, 'bc'],
  ['a pattern of lines', /^c$/m, null],
  ['texts in their order', ['a', 'c'], 'a'],
  ['patterns in their order', [/b/, /c/], 'b'],
  ['texts in another order', ['c', 'a'], null],
  ['a text twice that is there once', ['b', 'b'], null],
  ['a text twice that is there twice', ['d', 'd'], 'd'],
  ['a line behind another one', [/^abc/m, /^dd$/m], 'abc'],
] as const)('Of %s, what is found is the first, where all is there', (_, wanted, found) => {
  expect(foundIn('abc\ndd\n', wanted)).toBe(found);
});
