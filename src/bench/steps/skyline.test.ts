import { expect, it } from 'vitest';
import type { Step } from '#runtime';
import { skylineOf } from './skyline.ts';
import { walkForTests } from './walk-for-tests.ts';

const line = (frame: number, printed = 0): Step => ['line', frame, 1, printed, 0, []];

it('rises with each call, and falls with each return', () => {
  const { path } = skylineOf(walkForTests([line(0), line(1), line(2), line(0)]));
  expect(path).toBe('M0 1H0V0.84H0.25V0.42H0.5V0H0.75V0.84H1V1Z');
});

it('says where something was printed, and where an exception left a frame', () => {
  const raise: Step = ['raise', 1, 1, 0, 0, [], 'ValueError()'];
  const { prints, raises } = skylineOf(walkForTests([line(0, 6), line(1), raise, line(0)]));
  expect(prints).toEqual([0.125]);
  expect(raises).toEqual([0.625]);
});

it('stays one small shape for ten thousand steps', () => {
  const steps = Array.from({ length: 10_000 }, (_, step) => line(step % 3));
  expect(skylineOf(walkForTests(steps)).path.length).toBeLessThan(20_000);
});
