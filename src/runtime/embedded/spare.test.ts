import { expect, test } from 'vitest';
import type { BootedWorker } from './booted-worker.ts';
import { createSpare } from './spare.ts';

/** Interpreters that boot at once, and who of them is alive. */
function fakeBoots() {
  const alive = new Set<string>();
  const boot = async (packages: readonly string[], signal: AbortSignal): Promise<BootedWorker> => {
    const name = packages.join();
    await Promise.resolve();
    if (signal.aborted) throw new Error('called off');
    alive.add(name);
    return {
      version: name,
      keyboard: null,
      isAlive: () => alive.has(name),
      run: () => {},
      terminate: () => alive.delete(name),
    };
  };
  return { alive, boot };
}

test('a spare with other packages takes the place of the one that waits', async () => {
  const { alive, boot } = fakeBoots();
  const spare = createSpare(boot);
  await spare.ready([]);
  await spare.ready(['django']);
  expect([...alive]).toEqual(['django']);
});

test('a boot that is overtaken is called off', async () => {
  const { alive, boot } = fakeBoots();
  const spare = createSpare(boot);
  const overtaken = spare.ready(['django']);
  await spare.ready(['pytest']);
  await expect(overtaken).rejects.toThrow('called off');
  expect([...alive]).toEqual(['pytest']);
});

test('a run never gets an interpreter with other packages', async () => {
  const { alive, boot } = fakeBoots();
  const spare = createSpare(boot);
  await spare.ready(['django']);
  expect((await spare.take(['pytest'])).version).toBe('pytest');
  expect([...alive]).toEqual(['pytest']);
});

test('the order of the packages does not matter', async () => {
  const { boot } = fakeBoots();
  const spare = createSpare(boot);
  const first = await spare.ready(['rich', 'click']);
  expect(await spare.take(['click', 'rich'])).toBe(first);
});
