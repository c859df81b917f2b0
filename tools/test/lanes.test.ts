import { expect, it } from 'vitest';
import { type Load, runInLanes } from './lanes.ts';

/** Runs steps that end when the test says so. */
function start(cores: number, steps: readonly Load[]) {
  const ends = new Map<string, () => void>();
  const all = runInLanes(steps, cores, ({ name }) => new Promise((end) => ends.set(name, () => end())));
  return {
    all,
    running: () => [...ends.keys()],
    async end(name: string) {
      ends.get(name)?.();
      ends.delete(name);
      await new Promise(setImmediate);
    },
  };
}

it('keeps the cores busy, and no more than there are', async () => {
  const lanes = start(2, [
    { name: 'build', cores: 1 },
    { name: 'browser', cores: 2, after: 'build' },
    { name: 'types', cores: 1 },
    { name: 'lint', cores: 1 },
    { name: 'unit', cores: 2 },
  ]);
  expect(lanes.running()).toEqual(['build', 'types']);
  await lanes.end('types');
  expect(lanes.running()).toEqual(['build', 'lint']);
  await lanes.end('build');
  expect(lanes.running()).toEqual(['lint']);
  await lanes.end('lint');
  expect(lanes.running()).toEqual(['browser']);
  await lanes.end('browser');
  expect(lanes.running()).toEqual(['unit']);
  await lanes.end('unit');
  await lanes.all;
});

it('runs a step alone that needs more cores than there are', async () => {
  const lanes = start(1, [
    { name: 'cases', cores: 2 },
    { name: 'lint', cores: 1 },
  ]);
  expect(lanes.running()).toEqual(['cases']);
  await lanes.end('cases');
  expect(lanes.running()).toEqual(['lint']);
  await lanes.end('lint');
  await lanes.all;
});

it('waits only for what was chosen', async () => {
  const lanes = start(2, [{ name: 'browser', cores: 2, after: 'build' }]);
  expect(lanes.running()).toEqual(['browser']);
  await lanes.end('browser');
  await lanes.all;
});
