import { describe, expect, it } from 'vitest';
import { continuation } from './continuation.ts';

const flood = (from: number, count: number) =>
  Array.from({ length: count }, (_, index) => `line ${from + index}\n`).join('');

describe('what is new for a terminal', () => {
  it('is what was added', () => expect(continuation('a', 'abc', true)).toBe('bc'));
  it('is all of it after another run', () => expect(continuation('abc', 'abd', true)).toBeNull());

  it('is the end of a flood that was cut in its middle', () => {
    const before = flood(0, 30_000);
    const after = `${flood(0, 100)}… cut …\n${flood(10_000, 20_003)}`;
    expect(continuation(before, after, true)).toBe(flood(30_000, 3));
  });

  it('is all of it once the flood has ended, so that the cut is shown', () => {
    const before = flood(0, 30_000);
    expect(continuation(before, `${flood(0, 100)}… cut …\n${flood(10_000, 20_003)}`, false)).toBeNull();
  });
});
