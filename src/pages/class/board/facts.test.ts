import { expect, test } from 'vitest';
import { CASES } from '../../../case/catalogue.ts';
import { NO_CALL } from '../../../room/index.ts';
import { createFacts } from './facts.ts';
import { aLearner, aStatus } from './learners-for-tests.ts';
import { tasksOf } from './lesson-tasks.ts';

const LESSON = CASES[0]?.id ?? '';
const standing = { seconds: 60, misses: 0, hints: 0, usedSolution: false, isPassed: true };

test('a tile says where a learner is who has no task open', () => {
  const workOf = (count: number) => ({
    [LESSON]: Object.fromEntries(
      tasksOf(LESSON)
        .slice(0, count)
        .map((task) => [task, standing]),
    ),
  });
  const says = (status: ReturnType<typeof aStatus> | null) => {
    const { facts } = createFacts()([aLearner({ status })], NO_CALL, 0);
    return facts.get('client 1')?.task;
  };
  const lastPage = { lesson: LESSON, task: null };
  expect(says(aStatus({ at: lastPage, work: workOf(99) }))).toBe('All tasks passed');
  expect(says(aStatus({ at: lastPage, work: workOf(2) }))).toBe('On the last page');
  expect(says(aStatus({ at: { lesson: 'of another deck', task: null } }))).toBe('On the last page');
  expect(says(aStatus({ at: null }))).toBe('Not in a lesson');
  expect(says(null)).toBe('Joining');
});
