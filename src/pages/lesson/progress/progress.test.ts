import * as v from 'valibot';
import { expect, it } from 'vitest';
import {
  type CaseProgress,
  firstOpen,
  freshTask,
  StoredProgress,
  type TaskProgress,
  withSolution,
  withVerdict,
} from './progress.ts';

const MISSED = { passed: false, saw: 'It exited 1.', says: 'Look again.' } as const;
const PASSED = { passed: true, says: 'Well done.' } as const;
const DONE: TaskProgress = withVerdict(freshTask({}), PASSED, { 'a.py': 'mine' }, 7);

it('Only what is tried before a task is done counts as a miss, or as help', () => {
  const once = withVerdict(freshTask({}), MISSED, {}, 1);
  expect(once.misses).toBe(1);
  const later = withSolution(withVerdict(withVerdict(once, PASSED, {}, 2), MISSED, {}, 3));
  expect(later).toMatchObject({ misses: 1, usedSolution: false, passedAt: 2, verdict: MISSED });
  expect(withSolution(once).usedSolution).toBe(true);
});

it('What is shown of a task that is done is what did it', () => {
  expect(withVerdict(DONE, PASSED, { 'a.py': 'the solution' }, 9)).toMatchObject({
    passedAt: 7,
    passedWith: { 'a.py': 'mine' },
  });
});

it.each<[string, readonly string[], number]>([
  ['begins at the first', [], 0],
  ['goes on at the first that is open', ['a'], 1],
  ['goes back to one that was skipped', ['a', 'c'], 1],
  ['ends with what one takes along', ['a', 'b', 'c'], 3],
])('Somebody who comes back %s', (_, passed, page) => {
  const tasks = Object.fromEntries(passed.map((id) => [id, DONE]));
  const progress: CaseProgress = { caseId: 'small', begun: 1, found: {}, tasks };
  const parts = [...['a', 'b', 'c'].map((task) => ({ task })), { task: null }];
  expect(firstOpen(progress, parts)).toBe(page);
});

it('Files and tasks of a lesson keep names that mean something to JavaScript', () => {
  const texts: unknown = JSON.parse('{"__proto__": "a", "constructor": "b", "prototype": "c"}');
  const task = {
    milliseconds: 1,
    misses: 0,
    hints: 0,
    usedSolution: false,
    passedAt: null,
    choice: null,
    named: [],
    verdict: null,
    startedWith: texts,
    passedWith: texts,
  };
  const stored = {
    caseId: 'double-import',
    begun: 1,
    found: texts,
    tasks: Object.fromEntries([['constructor', task]]),
  };
  const read = v.parse(StoredProgress, stored);
  expect(JSON.stringify(read)).toBe(JSON.stringify(stored));
});
