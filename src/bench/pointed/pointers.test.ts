import { describe, expect, it } from 'vitest';
import { pointersIn, shortCount } from './pointers.ts';

const SEEN = { 'main.py': 'import jobs\njobs.run()\n', 'jobs.py': 'def run():\n    pass\n' };
const HOOKED = { ...SEEN, 'main.py': 'import sys\nsys.settrace(look)\nimport jobs\njobs.run()\n' };

const at = (file: string, line: number, votes: number) => ({ file, line, votes });

describe('the lines that a room pointed at', () => {
  it('stand where they were seen', () => {
    const votes = [at('jobs.py', 2, 9), at('main.py', 2, 4)];
    expect(pointersIn(votes, SEEN, SEEN).lines).toEqual(votes);
  });

  it('move down under a hook that stands above them', () => {
    expect(pointersIn([at('main.py', 2, 4)], SEEN, HOOKED).lines).toEqual([at('main.py', 4, 4)]);
  });

  it('are left out where the line was replaced, or its file is gone', () => {
    const fixed = { 'main.py': 'import jobs\njobs.run(safely=True)\n' };
    expect(pointersIn([at('main.py', 2, 4), at('jobs.py', 1, 2)], SEEN, fixed).lines).toEqual([]);
  });

  it('are counted for each file, the most named file first', () => {
    const { files, inFile } = pointersIn(
      [at('main.py', 1, 5), at('jobs.py', 1, 4), at('jobs.py', 2, 3)],
      SEEN,
      HOOKED,
    );
    expect(files).toEqual(['jobs.py', 'main.py']);
    expect([inFile('jobs.py'), inFile('main.py'), inFile('other.py')]).toEqual([7, 5, 0]);
  });

  it.each([
    ['a file that is not there', at('rude words.py', 1, 1)],
    ['a name of every object', at('constructor', 1, 1)],
    ['a line after the end', at('main.py', 3, 1)],
    ['a line before the beginning', at('main.py', 0, 1)],
    ['half a line', at('main.py', 1.5, 1)],
  ])('are none for %s: nobody writes on the stage in this way', (_, vote) => {
    expect(pointersIn([vote], SEEN, HOOKED)).toMatchObject({ lines: [], files: [] });
  });
});

it('a count fits the margin of an editor', () => {
  expect([1, 140, 999, 1_000, 1_450].map(shortCount)).toEqual(['1', '140', '999', '1.0k', '1.4k']);
});
