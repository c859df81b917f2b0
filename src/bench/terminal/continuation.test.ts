import { describe, expect, it } from 'vitest';
import { cutNotice } from '#runtime';
import { continuation } from './continuation.ts';
import { SANE } from './sane-state.ts';

const flood = (from: number, count: number) =>
  Array.from({ length: count }, (_, index) => `line ${from + index}\n`).join('');
const cutFlood = (cut: number, last: number) =>
  flood(0, 100) + SANE + cutNotice(cut) + flood(last - 4_000, 4_000);

describe('what is new for a terminal', () => {
  it('is what was added', () => expect(continuation('a', 'abc', true)).toBe('bc'));
  it('is all of it after another run', () => expect(continuation('abc', 'abd', true)).toBeNull());
  it('is all of it when a short run follows a flood', () =>
    expect(continuation(cutFlood(5, 9_000), 'line 0\n', true)).toBeNull());

  it.each([
    ['cut in its middle', flood(0, 8_000), cutFlood(7_000, 8_003)],
    ['cut more in its middle', cutFlood(7_000, 8_000), cutFlood(7_777, 8_003)],
  ])('is the end of a flood that was %s', (_, before, after) => {
    expect(continuation(before, after, true)).toBe(flood(8_000, 3));
  });

  it('is a little of the end of a flood that has left behind what was written', () => {
    const after = cutFlood(7_000, 90_000);
    expect(continuation(flood(0, 8_000), after, true)).toBe(after.slice(-512));
  });

  it('is all of it once the flood has ended, so that the cut is shown', () => {
    expect(continuation(flood(0, 8_000), cutFlood(7_000, 8_003), false)).toBeNull();
  });
});
