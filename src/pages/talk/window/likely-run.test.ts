import { expect, it } from 'vitest';
import { type BenchId, benchKey } from '#case';
import { likelyRun } from './likely-run.ts';

const CASES = [
  { id: 'small', packages: [], packagesMissing: [] },
  { id: 'large', packages: ['django'], packagesMissing: [] },
  { id: 'absent', packages: ['httpx'], packagesMissing: ['httpx'] },
];
/** `small/hook large/hook`, slide by slide; `-` is one without a case. */
const slides = (text: string) =>
  text.split(' ').map((each, index) => {
    const [id = '', stage = ''] = each.split('/');
    return { number: index + 1, cases: each === '-' ? [] : [{ id, stage, for: 'talk' as const }] };
  });

function likely(text: string, here: number, ...ended: readonly string[]) {
  const hasEnded = (bench: BenchId) => ended.includes(benchKey(bench));
  const bench = likelyRun(slides(text), CASES, here, hasEnded);
  return bench && benchKey(bench);
}

it('On a slide without a program, the next live slide is made ready, however far it is', () => {
  expect(likely('- - large/hook small/hook', 1)).toBe('large/hook');
  expect(likely('small/hook - small/fixed', 2)).toBe('small/fixed');
  expect(likely('small/hook -', 2)).toBeNull();
});

it('A live slide keeps its own until it has run; then packages come next', () => {
  expect(likely('small/hook large/hook', 1)).toBeNull();
  expect(likely('small/hook large/hook', 1, 'small/hook')).toBe('large/hook');
});

it('A program that ran, and may run again, makes no room for one that is ready at once', () => {
  expect(likely('large/hook small/hook', 1, 'large/hook')).toBeNull();
});

it('What cannot run live is not waited for', () => {
  expect(likely('- absent/hook small/hook', 1)).toBe('small/hook');
});
