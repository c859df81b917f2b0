import { expect, test } from 'vitest';
import type { Case } from './case.ts';
import { checkTask } from './check-task.ts';
import type { CulpritTask, Expectation, PredictTask, RunTask } from './define-task.ts';
import type { RunSeen } from './run-read.ts';

const PROJECT = { 'main.py': 'import report\nreport.show()\n', 'report.py': 'def show():\n    print(1/0)\n' };
const STAGE = { about: '', open: ['main.py'] } as const;

const subject: Case = {
  id: 'small',
  folders: { buggy: PROJECT },
  definition: {
    title: 'Small',
    order: 1,
    story: '',
    symptom: { exitCode: 1 },
    culprits: [{ file: 'report.py', code: 'print(1/0)' }],
    stages: { buggy: STAGE, hook: STAGE, fixed: STAGE, modern: STAGE },
  },
};

const RUN: RunSeen = { files: PROJECT, exitCode: 0, stdout: '', stderr: '', lastLine: '', leftBehind: [] };
const HINTS = ['nudge', 'pointer', 'nearly all'] as const;
const LAID_ASIDE = { goal: 'It ends well.', hints: HINTS, done: 'Well done.' };

function check(expected: Expectation, run: Partial<RunSeen>, probe: RunSeen | null = null) {
  const task: RunTask = {
    id: 'try',
    kind: 'fix-it',
    expects: [expected],
    probe: probe !== null,
    ...LAID_ASIDE,
  };
  return checkTask(subject, task, { kind: 'run' }, { ...RUN, ...run }, probe);
}

const AGAIN = { otherwise: 'Look again.' };

test.each<[string, Expectation, Partial<RunSeen>]>([
  ['an exit code', { see: 'exit', code: 0, ...AGAIN }, {}],
  ['any failure', { see: 'exit', code: 'failure', ...AGAIN }, { exitCode: 2 }],
  [
    'a text anywhere',
    { see: 'text', text: 'gone', ...AGAIN },
    { leftBehind: [{ path: '/tmp/a', text: 'gone' }] },
  ],
  ['no text', { see: 'text', text: /gone/, never: true, ...AGAIN }, { stdout: 'here' }],
  [
    'a leftover',
    { see: 'leftover', path: /^\/tmp\/a/, ...AGAIN },
    { leftBehind: [{ path: '/tmp/a', text: '' }] },
  ],
  ['an edit', { see: 'edit', file: 'main.py', ...AGAIN }, { files: { ...PROJECT, 'main.py': '' } }],
  [
    'a line',
    { see: 'line', place: { file: 'report.py', code: 'print(1/0)' }, ...AGAIN },
    { stderr: 'File "/home/talk/report.py", line 2, in show' },
  ],
  [
    'a line that was noticed late',
    { see: 'line', place: { file: 'main.py', code: 'import report' }, late: 1, ...AGAIN },
    { stdout: '> /home/talk/main.py(2)<module>()' },
  ],
])('Holds when the run shows %s', (_, expected, run) => {
  expect(check(expected, run)).toEqual({ passed: true, says: 'Well done.' });
});

test.each<[string, Expectation, Partial<RunSeen>, string]>([
  [
    'the exception that ended it',
    { see: 'exit', code: 0, ...AGAIN },
    { exitCode: 1, stderr: 'Traceback\nNameError: x\n' },
    'It exited 1, with `NameError: x`.',
  ],
  [
    'that it was stopped',
    { see: 'exit', code: 0, ...AGAIN },
    { exitCode: null },
    'The run was stopped before its end.',
  ],
  [
    'what it printed last',
    { see: 'text', text: 'x', ...AGAIN },
    { stdout: 'a\nb\n', lastLine: 'b' },
    'The last line in the terminal is `b`.',
  ],
  ['that it printed nothing', { see: 'text', text: 'x', in: 'stdout', ...AGAIN }, {}, 'It printed nothing.'],
  [
    'that no file is there',
    { see: 'text', text: 'x', in: 'files', ...AGAIN },
    {},
    'It left no file behind that has a text.',
  ],
  [
    'what should not be there',
    { see: 'text', text: /b+/, never: true, ...AGAIN },
    { stdout: 'abbc' },
    'It says `bb`.',
  ],
  [
    'what it left',
    { see: 'leftover', path: /^\/tmp\//, never: true, ...AGAIN },
    { leftBehind: [{ path: '/tmp/a', text: '' }] },
    'It left behind `/tmp/a`.',
  ],
  [
    'which lines it named instead',
    { see: 'line', place: { file: 'report.py', code: 'print(1/0)' }, ...AGAIN },
    { stdout: 'main.py:1' },
    'No file is changed yet. Of the project’s lines it names only `main.py:1`.',
  ],
  [
    'which lines it named instead, for a hook that is there',
    { see: 'line', place: { file: 'report.py', code: 'print(1/0)' }, ...AGAIN },
    { stdout: 'main.py:1', files: { ...PROJECT, 'main.py': 'import report\n' } },
    'Of the project’s lines it names only `main.py:1`.',
  ],
  [
    'what the terminal shows last, whichever stream is asked for',
    { see: 'text', text: 'x', in: 'stdout', ...AGAIN },
    { stdout: 'a\n', stderr: 'b\n', lastLine: 'b' },
    'The last line in the terminal is `b`.',
  ],
  [
    'where its files end',
    { see: 'text', text: 'x', in: 'files', ...AGAIN },
    { stdout: 'a', leftBehind: [{ path: '/tmp/who.txt', text: 'one\ntwo `or` so\n' }] },
    "The last line of `/tmp/who.txt` is `two 'or' so`.",
  ],
  [
    'that a file is unchanged',
    { see: 'edit', file: 'main.py', ...AGAIN },
    {},
    '`main.py` is as it was found.',
  ],
])('Says %s when it does not', (_, expected, run, saw) => {
  expect(check(expected, run)).toEqual({ passed: false, saw, says: 'Look again.' });
});

const HOOKED = { ...PROJECT, 'report.py': `hook()\n${PROJECT['report.py']}` };
const LINE: Expectation = { see: 'line', place: { file: 'report.py', code: 'print(1/0)' }, ...AGAIN };
const raised = (place: string, exception: string) =>
  `Traceback (most recent call last):\n  File "/home/talk/${place}, in <module>\n    hook()\n${exception}\n`;

test.each([
  [
    'a name that is not there',
    raised('report.py", line 1', "NameError: name 'hook' is not defined"),
    "What you wrote in line 1 of `report.py` fails: `NameError: name 'hook' is not defined`.",
    'Mend that line first.',
  ],
  [
    'a file that Python cannot read',
    raised('report.py", line 2', "SyntaxError: expected ':'"),
    "Python cannot read line 2 of `report.py`: `SyntaxError: expected ':'`.",
    'Nothing of a file runs before Python can read all of it.',
  ],
  ['an error that was raised on purpose', raised('report.py", line 1', 'ZeroDivisionError: no'), null, null],
  ['an error in a line as it was found', raised('report.py", line 2', "NameError: name 'x'"), null, null],
  ['an error elsewhere', raised('main.py", line 2', "NameError: name 'x'"), null, null],
])('Of a slip in the learner’s own line, that line is spoken of: %s', (_, stderr, saw, says) => {
  const verdict = check(LINE, { files: HOOKED, exitCode: 1, stderr });
  expect(verdict).toMatchObject({ passed: false, says: says ?? 'Look again.' });
  if (saw !== null) expect(verdict).toMatchObject({ saw });
});

test('A file without a number is said to lack the number', () => {
  expect(check(LINE, { files: HOOKED, stdout: 'imported by /home/talk/report.py\n' })).toMatchObject({
    saw: 'It names `report.py`, but no line of it.',
    says: expect.stringContaining('write the number too'),
  });
});

test('The first mistake of the author’s list that was made is spoken of', () => {
  const mistakes: Expectation['mistakes'] = [
    { shows: [{ see: 'code', file: 'main.py', text: 'hook()' }], says: 'Not there.' },
    {
      shows: [
        { see: 'code', text: 'hook()' },
        { see: 'exit', code: 0 },
      ],
      says: 'Too quiet.',
    },
    { shows: [{ see: 'code', text: ['hook()', 'def show'] }], says: 'Too high.' },
  ];
  const said = (run: Partial<RunSeen>) => check({ ...LINE, mistakes }, run);
  expect(said({ files: HOOKED })).toMatchObject({ says: 'Too quiet.' });
  expect(said({ files: HOOKED, exitCode: 1 })).toMatchObject({ says: 'Too high.' });
  expect(said({})).toMatchObject({ says: 'Look again.' });
});

test('A slip decides no prediction', () => {
  const run = { ...RUN, files: HOOKED, exitCode: 1, stderr: raised('report.py", line 1', 'NameError: x') };
  const task = { ...prediction, given: [] };
  expect(checkTask(subject, task, { kind: 'choice', choice: 1 }, run, null)).toMatchObject({
    passed: false,
    says: 'Mend that line first.',
  });
});

test('A probe that ends badly says why in its last line', () => {
  const probe = { ...RUN, exitCode: 1, stdout: 'noise\nThere are still two.\n' };
  expect(check({ see: 'exit', code: 0, ...AGAIN }, {}, probe)).toMatchObject({
    passed: false,
    saw: 'There are still two.',
    says: '',
  });
});

const prediction: PredictTask = {
  id: 'guess',
  kind: 'predict',
  question: 'How does it end?',
  given: [{ see: 'edit', file: 'main.py', otherwise: 'Change it first.' }],
  choices: [
    { says: 'well', expects: [{ see: 'exit', code: 0, otherwise: 'It did not.' }] },
    { says: 'badly', expects: [{ see: 'exit', code: 'failure', otherwise: 'It did not.' }] },
  ],
  ...LAID_ASIDE,
};

test('The run says which prediction is right', () => {
  const run = { ...RUN, files: { ...PROJECT, 'main.py': '1/0' }, exitCode: 1 };
  const verdict = (choice: number) => checkTask(subject, prediction, { kind: 'choice', choice }, run, null);
  expect(verdict(1)).toEqual({ passed: true, says: 'Well done.' });
  expect(verdict(0)).toMatchObject({ passed: false, says: 'It did not.' });
});

test('A run that is not the one that was asked about decides nothing', () => {
  expect(checkTask(subject, prediction, { kind: 'choice', choice: 0 }, RUN, null)).toMatchObject({
    passed: false,
    says: 'Change it first.',
  });
});

const accusation: CulpritTask = {
  id: 'who',
  kind: 'name-the-culprit',
  suspects: [{ file: 'main.py', code: 'import report', but: 'It only asks.' }],
  otherwise: 'Read the last frame.',
  ...LAID_ASIDE,
};

test('The culprit is known by its line, wherever edits have moved it', () => {
  const files = { ...PROJECT, 'report.py': `import sys\n${PROJECT['report.py']}` };
  const named = (file: string, line: number) =>
    checkTask(subject, accusation, { kind: 'lines', lines: [{ file, line }] }, { ...RUN, files }, null);
  expect(named('report.py', 3)).toEqual({ passed: true, says: 'Well done.' });
  expect(named('report.py', 2)).toMatchObject({ saw: 'You named `report.py:2`, `def show():`.' });
  expect(named('main.py', 1)).toMatchObject({ says: 'It only asks.' });
});

test('Nothing named is said to be nothing', () => {
  expect(checkTask(subject, accusation, { kind: 'lines', lines: [] }, RUN, null)).toMatchObject({
    saw: 'No line was named.',
  });
});
