import { expect, it } from 'vitest';
import { clockText } from './clock-text.ts';

it('A clock counts down to nothing, and never below', () => {
  expect([3_725_000, 245_000, 59_100, 400, 0, -9_000].map(clockText)).toEqual([
    ...['1:02:05', '4:05', '1:00', '0:01', '0:00', '0:00'],
  ]);
});
