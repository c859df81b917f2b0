import { expect, test } from 'vitest';
import { pagePolicy } from './policy.ts';

test('a page allows the frame of a WebContainer and no other, or none at all', () => {
  expect(pagePolicy('sha256-x', true)).toMatch(/; frame-src https:\/\/stackblitz\.com\/headless;/);
  expect(pagePolicy('sha256-x', false)).toMatch(/; frame-src 'none';/);
});
