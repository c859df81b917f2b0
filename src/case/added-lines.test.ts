import { describe, expect, it } from 'vitest';
import { addedLines } from './added-lines.ts';

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

  it('are none when lines were only taken away', () => {
    expect(addedLines('a\nb\nc\n', 'a\nc\n')).toEqual([]);
  });
});
