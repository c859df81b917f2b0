import { expect, test } from 'vitest';
import { pagePolicy } from './policy.ts';

test('a page allows frames of the named addresses and no other, or none at all', () => {
  expect(pagePolicy(['sha256-x'], ['https://elsewhere.example/run'])).toMatch(
    /; frame-src https:\/\/elsewhere\.example\/run;/,
  );
  expect(pagePolicy(['sha256-x'], [])).toMatch(/; frame-src 'none';/);
});
