import { expect, test } from 'vitest';
import { aLearner, aStatus, passed } from './learners-for-tests.ts';
import { mostOpen, standIn, standText } from './standings.ts';

const TASKS = ['see', 'hook', 'name'];
const inTask = (task: string | null, ...done: readonly string[]) =>
  aLearner({ status: aStatus({ at: { lesson: 'sys-path', task }, work: passed(...done) }) });
const elsewhere = aLearner({ status: aStatus({ at: { lesson: 'random', task: 'see' } }) });

test('everybody in the lesson is counted once at each task: passed, at it, struggling, or ahead of it', () => {
  const learners = [inTask('see'), inTask('see'), inTask('hook', 'see'), inTask('see', 'see'), elsewhere];
  const stands = standIn('sys-path', TASKS, learners, ['fine', 'stuck', 'hand', 'fine', 'fine']);
  expect(stands.tasks).toEqual([
    { task: 'see', passed: 2, at: 1, struggle: 1, ahead: 0 },
    { task: 'hook', passed: 0, at: 0, struggle: 1, ahead: 3 },
    { task: 'name', passed: 0, at: 0, struggle: 0, ahead: 4 },
  ]);
  expect(stands.learners).toBe(4);
});

test('half of the class has passed at least the median', () => {
  const learners = [
    inTask('see'),
    inTask('hook', 'see'),
    inTask('name', 'see', 'hook'),
    inTask('name', ...TASKS),
  ];
  const median = (count: number) => standIn('sys-path', TASKS, learners.slice(0, count), []).median;
  expect([0, 1, 2, 3, 4].map(median)).toEqual([0, 0, 0, 1, 1]);
});

test('a sentence says how far they have come, however few they are', () => {
  const says = (...learners: ReturnType<typeof inTask>[]) =>
    standText(standIn('sys-path', TASKS, learners, []));
  const many = (count: number, learner: ReturnType<typeof inTask>) =>
    Array.from({ length: count }, () => learner);
  const [first, second, last] = [inTask('see'), inTask('hook', 'see'), inTask(null, ...TASKS)];
  expect(says()).toBe('Nobody is in this lesson.');
  expect(says(second)).toBe('One learner is at task 2.');
  expect(says(last)).toBe('One learner has passed all tasks.');
  expect(says(first, second)).toBe('Both are at task 1 or further.');
  expect(says(last, last)).toBe('Both have passed all tasks.');
  expect(says(...many(7, first), ...many(9, second), ...many(4, last))).toBe(
    '13 of 20 are at task 2 or further.',
  );
  expect(says(...many(8, second), ...many(12, last))).toBe('12 of 20 have passed all tasks.');
  expect(says(...many(20, second))).toBe('All 20 are at task 2 or further.');
});

test('the map shows the lesson that most have open', () => {
  expect(mostOpen([elsewhere, inTask('see'), inTask('hook'), aLearner({ status: null })])).toBe('sys-path');
  expect(mostOpen([aLearner({ status: null })])).toBe(null);
});
