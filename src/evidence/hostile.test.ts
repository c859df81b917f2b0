import { expect, test } from 'vitest';
import type { CluePattern, ProjectFiles, RunTask } from '#case';
import { checkTask } from '#case';
import type { LeftBehind, Transcript } from '#runtime';
import { smallCase } from '../case/case-for-tests.ts';
import { cpuClock } from '../case/cpu-clock-for-tests.ts';
import { compareTranscripts } from './compare-transcripts.ts';
import { HOSTILE_FAMILIES, hostileText } from './hostile-texts-for-tests.ts';
import { readAnyEvidence, readEvidence, readPrintedStacks } from './read-evidence.ts';
import { runSeen } from './run-seen.ts';

/** All that is kept of what a program prints. */
const LENGTH = 400_000;
/** Orders of magnitude more than it takes, and less than what is not linear took. */
const DEADLINE_MS = 3_000;

const FILES: ProjectFiles = { 'main.py': 'f()\n'.repeat(20), 'shop/views.py': 'pass\n' };

function run(printed: string, files = FILES, leftBehind: readonly LeftBehind[] = []): Transcript {
  return {
    program: { files, argv: ['main.py'], env: {} },
    runtime: 'CPython 3.14.2',
    dialogue: [
      { stream: 'stdout', text: printed },
      { stream: 'stderr', text: printed },
    ],
    exit: { ending: { how: 'exited', code: 1 }, leftBehind, milliseconds: 1 },
  };
}

const PATTERNS: readonly CluePattern[] = [
  { kind: 'stack', from: { stream: 'stdout' }, heading: /^Now in:$/, titles: ['{}'] },
  {
    kind: 'sequence',
    from: { stream: 'stdout' },
    row: /^(?<label>first|second) +(?<values>\d+(?: \d+)*)$/,
    title: 'Rows',
  },
];

const TASK: RunTask = {
  id: 'place-the-hook',
  goal: '',
  kind: 'place-the-hook',
  hints: ['', '', ''],
  done: '',
  expects: [{ see: 'line', place: { file: 'shop/views.py', code: 'pass' }, otherwise: '' }],
};

/** Everything that a page reads of a run. */
function readAll(transcript: Transcript): void {
  readEvidence(transcript, PATTERNS);
  readAnyEvidence(transcript);
  readPrintedStacks(transcript);
  const seen = runSeen(transcript);
  const subject = smallCase({ buggy: transcript.program.files });
  if (seen) checkTask(subject, TASK, { kind: 'run' }, seen, null);
}

function took(work: () => unknown): number {
  const spent = cpuClock();
  work();
  return spent();
}

test.each(HOSTILE_FAMILIES)('What a program prints is read at once, be it %s', (family) => {
  const half = hostileText(family, LENGTH / 2);
  expect(took(() => readAll(run(half)))).toBeLessThan(DEADLINE_MS);
});

test.each(HOSTILE_FAMILIES)('Two runs that printed %s are compared at once', (family) => {
  const text = hostileText(family, LENGTH / 2);
  const other = run(`${text}.`);
  expect(took(() => compareTranscripts(run(text), other))).toBeLessThan(DEADLINE_MS);
});

test('Two runs without a line in common are compared at once', () => {
  const lines = (word: string) => Array.from({ length: 30_000 }, (_, n) => `${word}${n}`).join('\n');
  expect(took(() => compareTranscripts(run(lines('a')), run(lines('b'))))).toBeLessThan(DEADLINE_MS);
});

test.each(['c++.py', '(x+x+)+y.py', 'a|b.py', '[.py', '(?<stem>x).py'])(
  'A file of a project may be called %s',
  (name) => {
    const transcript = run(`${'x'.repeat(33)}\n  File "/home/talk/${name}", line 1\n`, {
      ...FILES,
      [name]: 'pass\n',
    });
    expect(took(() => readAll(transcript))).toBeLessThan(DEADLINE_MS);
    expect(readPrintedStacks(transcript)[0]?.frames).toEqual([
      expect.objectContaining({ file: name, line: 1, owner: 'project', source: 'pass' }),
    ]);
  },
);

test.each(['constructor', 'valueOf', '__proto__', 'toString', 'hasOwnProperty'])(
  'A frame of a file that is called %s is one of no known file',
  (name) => {
    const traceback = `Traceback (most recent call last):\n  File "${name}", line 1, in f\nValueError\n`;
    const { clues } = readEvidence(run(`> ${name}(1)b()\n${traceback}`));
    const frame = { file: name, line: 1, source: null, owner: 'python' };
    expect(clues.map(({ kind }) => kind)).toEqual(['stop', 'exception']);
    for (const { frames } of clues) expect(frames).toEqual([expect.objectContaining(frame)]);
  },
);

test('Thousands of frames of one long file are read at once', () => {
  const files = { 'main.py': 'x = 1  # a line of a long file\n'.repeat(32_000) };
  const frames = Array.from(
    { length: 3_000 },
    (_, n) => `  File "/home/talk/main.py", line ${n + 1}, in f\n`,
  );
  expect(took(() => readAll(run(frames.join(''), files)))).toBeLessThan(DEADLINE_MS);
});

test('A project of thousands of files is read at once', () => {
  const names = Array.from({ length: 3_000 }, (_, n) => `part${n % 50}/module_${n}.py`);
  const files = Object.fromEntries(names.map((name) => [name, 'pass\n'.repeat(100)]));
  const text = names.map((name, n) => `${name}:${(n % 100) + 1}\n`).join('');
  expect(took(() => readAll(run(text, files)))).toBeLessThan(DEADLINE_MS);
});

test('Long names of what was left behind are read at once', () => {
  const pattern: CluePattern = {
    kind: 'leftover',
    path: /^\/tmp\/tmp-(?<stack>[\w-]+)-[a-z0-9_]{8}\/?$/,
    frame: /(?<![a-z_])(?<module>[a-z_]+)(?<line>\d+)/,
    title: '{}',
  };
  const left = Array.from({ length: 500 }, (_, n) => ({
    path: `/tmp/tmp-${'main1-'.repeat(600)}${n}-abcdefgh`,
    text: '',
  }));
  expect(took(() => readEvidence(run('', FILES, left), [pattern]))).toBeLessThan(DEADLINE_MS);
});

test('A row of very many values is read at once', () => {
  const row = (label: string, last: string) => `${label} ${'1 '.repeat(60_000)}${last}`;
  const text = `${row('first', '2')}\n${row('second', '3')}`;
  expect(took(() => readEvidence(run(text), PATTERNS))).toBeLessThan(DEADLINE_MS);
});
