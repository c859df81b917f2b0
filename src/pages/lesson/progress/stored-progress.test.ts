import * as v from 'valibot';
import { expect, it } from 'vitest';
import { StoredProgress } from './stored-progress.ts';

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
