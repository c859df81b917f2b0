import { expect, test } from 'vitest';
import type { OutputChunk, Transcript } from '#runtime';
import { readAnyEvidence, readEvidence } from './read-evidence.ts';

const files = {
  'main.py': 'import shop\nimport reports\n',
  'shop.py': '"""A shop."""\nimport views\n',
  'reports.py': 'import models\n  broken\n',
};

function run(...dialogue: readonly OutputChunk[]): Transcript {
  const exit = { ending: { how: 'exited', code: 1 }, leftBehind: [], milliseconds: 1 } as const;
  return { program: { files, argv: ['main.py'], env: {} }, runtime: 'CPython 3.14.2', dialogue, exit };
}

const printed = (text: string) => run({ stream: 'stderr', text });

/** The frames of each exhibit, as `file:line`. */
function stacks(transcript: Transcript): string[][] {
  return readAnyEvidence(transcript).clues.map(({ frames }) =>
    frames.map(({ file, line }) => `${file}:${line}`),
  );
}

test('Each printed line with a list of places is a stack of its own', () => {
  const first = "[('/home/talk/main.py', 1), ('/home/talk/shop.py', 2)]";
  const second = "[('/home/talk/main.py', 2), ('/home/talk/reports.py', 1)]";
  const expected = [
    ['main.py:1', 'shop.py:2'],
    ['main.py:2', 'reports.py:1'],
  ];
  expect(stacks(printed(`${first}\n${second}\n`))).toEqual(expected);
  // What a program says in between changes nothing, and what is printed again is nothing new.
  expect(stacks(printed(`${first}\nworking\n${first}\n${second}\n`))).toEqual(expected);
});

test('Places that are printed one below the other are one stack, until a word at the margin comes between', () => {
  expect(
    stacks(printed('main.py 1\n    import shop\nshop.py 2\nand then\nmain.py 2\nreports.py 1\n')),
  ).toEqual([
    ['main.py:1', 'shop.py:2'],
    ['main.py:2', 'reports.py:1'],
  ]);
});

const UNREADABLE =
  '  File "/home/talk/main.py", line 2\n    import reports\nIndentationError: unexpected indent\n';

test('A script that Python cannot read at all gives an exhibit, without a traceback', () => {
  const [clue, ...others] = readEvidence(printed(`hello\n${UNREADABLE}`)).clues;
  expect(others).toEqual([]);
  expect(clue).toMatchObject({
    kind: 'exception',
    type: 'IndentationError',
    message: 'unexpected indent',
    frames: [{ file: 'main.py', line: 2, source: 'import reports' }],
  });
});

test('A module that Python cannot read is one exhibit, with the way to it', () => {
  const text = `Traceback (most recent call last):\n  File "/home/talk/main.py", line 2, in <module>\n    import reports\n${UNREADABLE.replace('main', 'reports')}`;
  expect(stacks(printed(text))).toEqual([['main.py:2', 'reports.py:2']]);
});

test('A hook that writes lines as Python does is no script that cannot be read', () => {
  expect(
    readEvidence(printed('  File "/home/talk/main.py", line 2\nValueError: none of it\n')).clues,
  ).toEqual([]);
});
