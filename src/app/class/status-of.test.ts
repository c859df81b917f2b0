import * as v from 'valibot';
import { expect, it } from 'vitest';
import { type CaseProgress, freshTask } from '../../pages/lesson/progress/progress.ts';
import { type LastAnswer, MOST_BYTES, StatusSchema, type WrongAnswer } from '../../room/index.ts';
import { solutionOf, statusOf, taskAt } from './status-of.ts';

const NOTHING = { name: '', signs: 1, at: null, cases: {}, last: null, wrong: [] } as const;
const size = (value: unknown) => new TextEncoder().encode(JSON.stringify(value)).length;
const id = (kind: string, number: number) => `${kind}-${number}-`.padEnd(64, 'x');

function lesson(caseId: string, begun: number, tasks: number): CaseProgress {
  const known = Array.from({ length: tasks }, (_, index) => [id('task', index), freshTask({})] as const);
  return { caseId, begun, found: {}, tasks: Object.fromEntries(known) };
}

const LAST: LastAnswer = {
  lesson: 'sys-path',
  task: 'hook',
  is: 'answered',
  state: 'exited 1 in 0.42 s',
  passed: false,
  saw: '🐍'.repeat(500),
  exception: `ValueError: ${'é'.repeat(9_000)}`,
  line: { file: 'main.py', line: 3 },
  sameMisses: 2,
};
const missed = (number: number): WrongAnswer => ({
  ...{ lesson: id('lesson', number), task: id('task', number), times: number, is: 'missed' },
  says: `${number} ${'漢'.repeat(400)}`,
});

it('What is sent of a task is how it goes, and none of the code', () => {
  const work = {
    ...freshTask({ 'main.py': 'secret' }),
    milliseconds: 61_700,
    misses: 2,
    hints: 1,
    passedAt: 5,
  };
  const cases = {
    'sys-path': {
      caseId: 'sys-path',
      begun: 1,
      found: {},
      tasks: { hook: { ...work, passedWith: { a: 'secret' } } },
    },
  };
  const status = statusOf({ ...NOTHING, cases });
  expect(status.work).toEqual({
    'sys-path': { hook: { seconds: 62, misses: 2, hints: 1, usedSolution: false, isPassed: true } },
  });
  expect(JSON.stringify(status)).not.toContain('secret');
});

it('However much there is, what is sent is of the class’s schema and bound, and has the lesson that is open', () => {
  const many = Array.from({ length: 30 }, (_, index) => lesson(id('lesson', index), index, 30));
  const cases = Object.fromEntries(many.map((each) => [each.caseId, each]));
  const at = { lesson: id('lesson', 2), task: id('task', 7) };
  const wrong = Array.from({ length: 60 }, (_, index) => missed(index));
  const status = statusOf({ name: '🐍'.repeat(60), signs: 9, at, cases, last: LAST, wrong });
  expect(size(status)).toBeLessThanOrEqual(MOST_BYTES.status);
  expect(v.is(StatusSchema, status)).toBe(true);
  expect(Object.keys(status.work)).toContain(at.lesson);
});

it('The wrong answers that were given last are told, if all are too many', () => {
  const wrong = Array.from({ length: 60 }, (_, index) => missed(index));
  const told = statusOf({ ...NOTHING, wrong }).wrong.map(({ times }) => times);
  expect(told.at(-1)).toBe(59);
  expect(told.length).toBeGreaterThan(5);
});

it('Numbers that another release has stored are none that the class refuses', () => {
  const odd = { ...freshTask({}), milliseconds: Number.NaN, misses: -3.5, hints: 2 };
  const status = statusOf({
    ...NOTHING,
    cases: { a: { caseId: 'a', begun: 1, found: {}, tasks: { t: odd } } },
  });
  expect(v.is(StatusSchema, status)).toBe(true);
  expect(status.work.a?.t).toMatchObject({ seconds: 0, misses: 0, hints: 2 });
});

it('The task of a page is known by its number', () => {
  const parts = [{ task: 'see' }, { task: 'hook' }, { task: null }];
  expect(['1', '2', '3', '99', 'x', 'summary'].map((part) => taskAt(parts, part))).toEqual([
    ...['see', 'hook', null, null, 'see', null],
  ]);
});

it('Only a task that was passed has a solution', () => {
  const open = freshTask({});
  const done = { ...open, passedAt: 3, passedWith: { 'main.py': 'fixed\n' } };
  const cases = { a: { caseId: 'a', begun: 1, found: {}, tasks: { open, done } } };
  expect(solutionOf(cases, 'a', 'open')).toBeNull();
  expect(solutionOf(cases, 'a', 'done')).toEqual({ 'main.py': 'fixed\n' });
});
