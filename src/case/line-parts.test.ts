import { describe, expect, it } from 'vitest';
import { cpuClock } from './cpu-clock-for-tests.ts';
import { addedLines, movedLines } from './line-parts.ts';

describe('the lines that were added', () => {
  it('are a hook put at the top', () => {
    expect(
      addedLines(
        'class Product:\n    pass\n',
        'import inspect\nprint(inspect.stack())\nclass Product:\n    pass\n',
      ),
    ).toEqual([1, 2]);
  });

  it('are the changed lines in the middle', () => {
    expect(addedLines('a\nb\nc\n', 'a\nB\nc\n')).toEqual([2]);
  });

  it('are all lines of a new file', () => {
    expect(addedLines(undefined, 'a\nb\n')).toEqual([1, 2]);
  });

  it('are all that came where a long text is another one, at once', () => {
    const lines = (word: string) => Array.from({ length: 30_000 }, (_, n) => `${word}${n}\n`).join('');
    const spent = cpuClock();
    const added = addedLines(`begin\n${lines('a')}end\n`, `begin\n${lines('b')}end\n`);
    expect(spent()).toBeLessThan(3_000);
    expect([added[0], added.length, added.at(-1)]).toEqual([2, 30_000, 30_001]);
  });

  it('are none when lines were only taken away', () => {
    expect(addedLines('a\nb\nc\n', 'a\nc\n')).toEqual([]);
  });
});

describe('a line of an older text', () => {
  const moved = (before: string, now: string, lines: readonly number[]) => lines.map(movedLines(before, now));

  it('is found under what was put above it', () => {
    expect(moved('a\nb\nc\n', 'x\ny\na\nb\nc\n', [1, 2, 3])).toEqual([3, 4, 5]);
  });

  it('is found after lines that were taken away, and is none if it was taken itself', () => {
    expect(moved('a\nb\nc\nd\n', 'a\nd\ne\n', [1, 2, 3, 4])).toEqual([1, null, null, 2]);
  });

  it('is none outside the text', () => {
    expect(moved('a\n', 'a\n', [-1, 0, 1, 2, 1.5])).toEqual([null, null, 1, null, null]);
  });
});
