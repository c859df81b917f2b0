import { expect, it } from 'vitest';
import { laterFirst } from './uses.ts';

const RUNS = { 'a/buggy': 1, 'b/buggy': 1 };

it('the bench that was used last is the first to be chosen from', () => {
  const once = laterFirst(['a/buggy', 'b/buggy'], [{}, RUNS], [{}, { ...RUNS, 'b/buggy': 2 }]);
  expect(once).toEqual(['b/buggy', 'a/buggy']);
  expect(laterFirst(once, [{}], [{ 'c/hook': 1 }])).toEqual(['c/hook', 'b/buggy', 'a/buggy']);
});

it('the list is the same as long as one goes on with the same bench', () => {
  const uses = ['b/buggy', 'a/buggy'];
  expect(laterFirst(uses, [RUNS], [{ ...RUNS, 'b/buggy': 2 }])).toBe(uses);
  expect(laterFirst(uses, [RUNS], [RUNS])).toBe(uses);
});

it('a bench may be named like anything', () => {
  const record: Record<string, number> = JSON.parse('{"__proto__": 1}');
  expect(laterFirst([], [{}], [record])).toEqual(['__proto__']);
});
