import { describe, expect, it } from 'vitest';
import { grownLines, movedLines } from './spotlight.ts';

describe('The spotlight', () => {
  const three = { from: 2, to: 4 };

  it('moves within the code', () => {
    expect(movedLines(three, 1, 10)).toEqual({ from: 3, to: 5 });
    expect(movedLines(three, -5, 10)).toEqual({ from: 1, to: 3 });
    expect(movedLines(three, 50, 10)).toEqual({ from: 8, to: 10 });
  });

  it('grows at its end, and keeps at least a line', () => {
    expect(grownLines(three, 1, 10)).toEqual({ from: 2, to: 5 });
    expect(grownLines(three, 20, 10)).toEqual({ from: 2, to: 10 });
    expect(grownLines(three, -9, 10)).toEqual({ from: 2, to: 2 });
  });
});
