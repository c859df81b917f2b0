import { expect, test } from 'vitest';
import { aLearner, aStatus, passed } from './learners-for-tests.ts';
import { mostOpen, standIn } from './standings.ts';

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

test('the map shows the lesson that most have open', () => {
  expect(mostOpen([elsewhere, inTask('see'), inTask('hook'), aLearner({ status: null })])).toBe('sys-path');
  expect(mostOpen([aLearner({ status: null })])).toBe(null);
});
