import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { linearProblem } from './linear.ts';
import { patternsInCode } from './patterns-in-code.ts';

/** Files with patterns that need not be linear or that cannot be judged here: how each begins, and why. */
const EXCEPTIONS: readonly (readonly [file: string, begin: string, reason: string])[] = [
  ['src/evidence/read-leftovers.ts', 'new RegExp(frame.source', 'judged with the case that has it'],
  ['src/case/expectations.ts', 'new RegExp(wanted.source', 'judged with the case that has it'],
  ['src/hooks/generate.ts', 'new RegExp(', 'begins with a word that stands in a hook of ours'],
  ['src/runtime/webcontainer/lines.ts', 'new RegExp(', 'takes in all that it goes over'],
  ['src/pages/talk/find/search-slides.ts', '/\\W*\\s\\S*$/', 'its text has 34 characters at most'],
  [
    'src/ui/python-tokens.ts',
    'new RegExp(',
    'each of its parts begins with a sign of its own, and is taken whole',
  ],
];

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$|-for-tests\.ts$/.test(path))
  .map((path) => join('src', path));

const patterns = files.flatMap((file) =>
  patternsInCode(file, readFileSync(file, 'utf8')).map((found) => ({ ...found, file })),
);

function isMeant([file, begin]: (typeof EXCEPTIONS)[number], each: (typeof patterns)[number]): boolean {
  return each.file === file && each.written.startsWith(begin);
}

test('There are patterns to be judged', () => {
  expect(patterns.length).toBeGreaterThan(50);
});

test('No pattern of ours takes longer than its text is long', () => {
  const problems = patterns
    .filter((each) => !EXCEPTIONS.some((exception) => isMeant(exception, each)))
    .map(({ file, line, pattern, written }) => {
      if (!pattern)
        return `${file}:${line}: ${written} is made when the code runs: write it as a literal, or say here why not.`;
      const problem = linearProblem(pattern);
      return problem && `${file}:${line}: ${problem}`;
    });
  expect(problems.filter(Boolean)).toEqual([]);
});

test('Each exception stands for a pattern that there is', () => {
  const unused = EXCEPTIONS.filter((exception) => !patterns.some((each) => isMeant(exception, each)));
  expect(unused).toEqual([]);
});
