import { describe, expect, it } from 'vitest';
import { type Chunk, endsLine, pauseAfter, seeded } from './chunk.ts';

const chunk = (at: number, put: string, file = 'main.py'): Chunk => ({
  file,
  at,
  cut: 0,
  put,
  caret: at + put.length,
});
const even = () => 0.5;

describe('the rhythm of a typist', () => {
  it('is the same for the same seed, and another for another', () => {
    const first = (seed: number) => Array.from({ length: 5 }, seeded(seed));
    expect(first(7)).toEqual(first(7));
    expect(first(7)).not.toEqual(first(8));
    expect(first(7).every((each) => each >= 0 && each < 1)).toBe(true);
  });

  it('rests longer after a colon than within a word, after a line longer still, and longest before another place', () => {
    const word = pauseAfter(chunk(0, 'imp'), chunk(3, 'ort'), even);
    const colon = pauseAfter(chunk(0, ':'), chunk(1, 'x'), even);
    const line = pauseAfter(chunk(0, '\n    '), chunk(5, 'x'), even);
    const elsewhere = pauseAfter(chunk(0, 'x'), chunk(90, 'y'), even);
    const otherFile = pauseAfter(chunk(0, 'x'), chunk(1, 'y', 'other.py'), even);
    expect([word, colon, line, elsewhere].toSorted((one, other) => one - other)).toEqual([
      word,
      colon,
      line,
      elsewhere,
    ]);
    expect(otherFile).toBe(elsewhere);
  });

  it('knows where a line is whole', () => {
    expect(endsLine(chunk(0, 'imp'), chunk(3, 'ort'))).toBe(false);
    expect(endsLine(chunk(0, 'ort'), chunk(3, '\n'))).toBe(true);
    expect(endsLine(chunk(0, 'ort'), chunk(70, 'x'))).toBe(true);
    expect(endsLine(chunk(0, 'ort'), null)).toBe(true);
  });
});
