import { expect, test } from 'vitest';
import { type Launch, PLAIN_LAUNCH } from '../program.ts';
import type { BootedWorker } from './booted-worker.ts';
import { createSpare } from './spare.ts';

const withPackages = (packages: readonly string[]): Launch => ({ ...PLAIN_LAUNCH, packages });

/** Interpreters that boot at once, and who of them is alive. */
function fakeBoots() {
  const alive = new Set<string>();
  const boot = async ({ packages, env }: Launch, signal: AbortSignal): Promise<BootedWorker> => {
    const name = [...packages, ...Object.keys(env)].join();
    await Promise.resolve();
    if (signal.aborted) throw new Error('called off');
    alive.add(name);
    return {
      version: name,
      keyboard: null,
      memory: null,
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
  await spare.ready(withPackages([]));
  await spare.ready(withPackages(['django']));
  expect([...alive]).toEqual(['django']);
});

test('a boot that is overtaken is called off, and its caller gets the one that came instead', async () => {
  const { alive, boot } = fakeBoots();
  const spare = createSpare(boot);
  const overtaken = spare.ready(withPackages(['django']));
  await spare.ready(withPackages(['pytest']));
  expect((await overtaken).version).toBe('pytest');
  expect([...alive]).toEqual(['pytest']);
});

test('a boot that is called off for good fails', async () => {
  const { boot } = fakeBoots();
  const spare = createSpare(boot);
  const wanted = spare.ready(withPackages(['django']));
  spare.letGo();
  await expect(wanted).rejects.toThrow('called off');
});

test('a run never gets an interpreter with other packages', async () => {
  const { alive, boot } = fakeBoots();
  const spare = createSpare(boot);
  await spare.ready(withPackages(['django']));
  expect((await spare.take(withPackages(['pytest']))).version).toBe('pytest');
  expect([...alive]).toEqual(['pytest']);
});

test('the order of the packages does not matter', async () => {
  const { boot } = fakeBoots();
  const spare = createSpare(boot);
  const first = await spare.ready(withPackages(['rich', 'click']));
  expect(await spare.take(withPackages(['click', 'rich']))).toBe(first);
});

test('one that started with another environment is not used', async () => {
  const { alive, boot } = fakeBoots();
  const spare = createSpare(boot);
  await spare.ready(PLAIN_LAUNCH);
  expect((await spare.take({ ...PLAIN_LAUNCH, env: { DEBUG: '1' } })).version).toBe('DEBUG');
  expect([...alive]).toEqual(['DEBUG']);
});
