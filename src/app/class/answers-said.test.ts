import { expect, it } from 'vitest';
import type { CheckedAnswer } from '../../pages/lesson/progress/answers.ts';
import { type Answers, answersAgain, missesOf, NO_ANSWERS, withAnswer } from './answers-said.ts';

const missed = (says: string, saw = 'It exited 1.'): CheckedAnswer => ({
  ...{ lesson: 'sys-path', task: 'hook', accused: null },
  verdict: { passed: false, saw, says },
});
const accused = (file: string, isRight = false): CheckedAnswer => ({
  ...{ lesson: 'sys-path', task: 'who' },
  verdict: { passed: false, saw: `You named ${file}.`, says: 'Look again.' },
  accused: { line: { file, line: 12 }, isRight },
});
const PASSED: CheckedAnswer = { ...missed(''), verdict: { passed: true, says: 'Done.' } };
const after = (...answers: readonly CheckedAnswer[]): Answers => answers.reduce(withAnswer, NO_ANSWERS);

it('The same check that fails again counts on; another one, or a pass, begins anew', () => {
  expect(after(missed('a'), missed('a', 'It exited 2.'), missed('a')).last?.sameMisses).toBe(3);
  expect(after(missed('a'), missed('a'), missed('b')).last?.sameMisses).toBe(1);
  const passed = after(missed('a'), missed('a'), PASSED);
  expect(passed.last).toMatchObject({ passed: true, sameMisses: 0, saw: '' });
  expect(missesOf(withAnswer(passed, missed('a')), 'sys-path', 'hook')).toBe(1);
});

it('A check that has nothing to say but what it saw is known by that', () => {
  expect(after(missed('', 'one'), missed('', 'two'), missed('', 'two')).last?.sameMisses).toBe(2);
});

it('Wrong answers are counted by kind, the latest last', () => {
  const { wrong } = after(accused('settings.py'), missed('a'), accused('settings.py'), accused('urls.py'));
  expect(wrong).toMatchObject([
    { is: 'missed', says: 'a', times: 1 },
    { is: 'accused', line: { file: 'settings.py' }, times: 2 },
    { is: 'accused', line: { file: 'urls.py' }, times: 1 },
  ]);
});

it('One of two culprits is no wrong answer, and is told with its line', () => {
  const { wrong, last } = after(accused('main.py', true));
  expect(wrong).toEqual([]);
  expect(last).toMatchObject({
    line: { file: 'main.py', line: 12 },
    passed: false,
    sameMisses: 0,
    exception: '',
  });
});

it('Of endless kinds the last ones are kept', () => {
  const { wrong } = after(...Array.from({ length: 40 }, (_, index) => missed(`says ${index}`)));
  expect(wrong).toHaveLength(24);
  expect(wrong.at(-1)).toMatchObject({ says: 'says 39' });
});

it('An answer that a run gave keeps what the run said', () => {
  const run = {
    ...after(missed('a')).last,
    is: 'ended',
    state: 'exited 1 in 0.4 s',
    exception: 'KeyError: 1',
  } as const;
  const before: Answers = {
    ...NO_ANSWERS,
    last: { ...run, lesson: 'sys-path', task: 'hook' } as Answers['last'],
  };
  expect(withAnswer(before, missed('a')).last).toMatchObject({
    ...{ is: 'answered', state: 'exited 1 in 0.4 s', exception: 'KeyError: 1', saw: 'It exited 1.' },
  });
});

it('After a reload it is counted on, also where a text was cut to be sent', () => {
  const says = `You print the stack of another module. ${'x'.repeat(300)}`;
  const { last, wrong } = after(missed(says), missed(says));
  const cut = wrong.map((each) =>
    each.is === 'missed' ? { ...each, says: `${says.slice(0, 159)}…` } : each,
  );
  const again = withAnswer(answersAgain(last, cut), missed(says));
  expect(again.last?.sameMisses).toBe(3);
  expect(again.wrong).toMatchObject([{ times: 3 }]);
});

it('A run that a reload ended does not run for ever', () => {
  const running = { ...after(missed('a')).last, is: 'running', state: 'running' } as Answers['last'];
  expect(answersAgain(running, []).last).toMatchObject({ is: 'ended', state: '' });
});
