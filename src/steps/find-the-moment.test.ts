import { expect, it } from 'vitest';
import { type Case, checkTask, type MomentTask, type Place, type PredictTask, type RunSeen } from '#case';
import { runSeen } from '#evidence';
import { stepsSeen } from './steps-seen.ts';
import { walksForTests } from './walks-for-tests.ts';

const { recorded } = walksForTests();

const SOURCE = `import os

def make(name):
    os.mkdir(name)
    return name

for name in "abc":
    made = make(name)
    if name != "b":
        os.rmdir(made)
print("done")
`;
const STAGE = { about: '', open: ['main.py'] } as const;
const subject: Case = {
  id: 'small',
  folders: { buggy: { 'main.py': SOURCE } },
  definition: {
    title: 'Small',
    order: 1,
    story: '',
    symptom: { exitCode: 0 },
    culprits: [],
    stages: { buggy: STAGE, hook: STAGE, fixed: STAGE, modern: STAGE },
  },
};
const SAID = {
  goal: 'You stand at what stays.',
  hints: ['nudge', 'pointer', 'nearly all'],
  done: 'There.',
} as const;

const line = (code: string): Place => ({ file: 'main.py', code });
const MAKE = line('os.mkdir(name)');

const task: MomentTask = {
  id: 'find-it',
  kind: 'find-the-moment',
  given: [{ see: 'text', text: 'done', otherwise: 'Let it come to its end.' }],
  moments: [{ at: MAKE, wrote: { about: { thing: 'files' }, when: 'the end' } }],
  near: [
    { at: line('made = make(name)'), but: 'It is further in.' },
    { at: MAKE, time: 'last', but: 'That one goes again.' },
  ],
  otherwise: 'What is left?',
  ...SAID,
};

async function seen(source = SOURCE): Promise<Required<RunSeen>> {
  const { walk, transcript } = await recorded({ 'main.py': source });
  const run = runSeen(transcript);
  if (!run) throw new Error('The run came to no end.');
  return { ...run, steps: stepsSeen(walk) };
}

/** What is said to somebody who stands so many steps behind where a line begins, one of the times that it runs. */
async function said(code: string, time = 0, on = 0, source = SOURCE) {
  const run = await seen(source);
  const begun = run.steps.timesOf({
    file: 'main.py',
    line: source.split('\n').findIndex((each) => each.trim() === code) + 1,
  });
  const step = (begun.at(time)?.from ?? Number.NaN) + on;
  return checkTask(subject, task, { kind: 'step', step }, run, null);
}

it('is right in the one time of a line that made what stays', async () => {
  expect(await said(MAKE.code, 1)).toEqual({ passed: true, says: 'There.' });
});

it('says of the right line at another time which time that is, and of how many', async () => {
  expect(await said(MAKE.code, 0)).toEqual({
    passed: false,
    saw: 'You stand at step 6, `main.py:4`, `os.mkdir(name)`.',
    says: 'The right line, at another time: it runs 3 times, and this is number 1. What is left?',
  });
});

it('has the author’s words for a step that one may well take for it, and for one of its times', async () => {
  expect(await said('made = make(name)')).toMatchObject({ says: 'It is further in.' });
  expect(await said(MAKE.code, -1)).toMatchObject({ says: 'That one goes again.' });
});

it('says of a step beside it that it is near, and on which side', async () => {
  expect(await said(MAKE.code, 1, -1)).toMatchObject({ says: 'Nearly: a bit too early.' });
  expect(await said('return name', 1)).toMatchObject({ says: 'Nearly: a bit too late.' });
});

it('says of any other step what to look at', async () => {
  expect(await said('import os')).toMatchObject({ says: 'What is left?' });
});

it('says of a run without that moment that it does not happen there, however near one stands', async () => {
  const cured = SOURCE.replace('if name != "b":', 'if name:');
  expect(await said(MAKE.code, 1, 0, cured)).toMatchObject({
    says: expect.stringContaining('does not happen in this run'),
  });
});

it('decides nothing of a run that the task is not about, or that has no steps', async () => {
  expect(await said(MAKE.code, 1, 0, SOURCE.replace('"done"', '"no"'))).toMatchObject({
    says: 'Let it come to its end.',
  });
  const { steps, ...run } = await seen();
  expect(checkTask(subject, task, { kind: 'step', step: steps.count - 1 }, run, null)).toMatchObject({
    saw: 'There are no steps yet.',
  });
  expect(checkTask(subject, task, { kind: 'run' }, { ...run, steps }, null)).toMatchObject({
    saw: 'There are no steps yet.',
  });
});

it('counts how often a line ran, for those who foretold it', async () => {
  const times = (count: number) =>
    ({ see: 'times', place: MAKE, times: count, otherwise: 'Count the letters.' }) as const;
  const prediction: PredictTask = {
    id: 'how-often',
    kind: 'predict',
    steps: true,
    question: 'How often?',
    choices: [
      { says: 'once', expects: [times(1)] },
      { says: 'three times', expects: [times(3)] },
    ],
    ...SAID,
  };
  const { steps, ...run } = await seen();
  const foretold = (choice: number, of: RunSeen) =>
    checkTask(subject, prediction, { kind: 'choice', choice }, of, null);
  expect(foretold(1, { ...run, steps })).toMatchObject({ passed: true });
  expect(foretold(0, { ...run, steps })).toMatchObject({
    saw: 'In this run `os.mkdir(name)` runs 3 times.',
    says: 'Count the letters.',
  });
  expect(foretold(1, run)).toMatchObject({ passed: false });
});
