import { afterEach, expect, test, vi } from 'vitest';
import { PLAIN_LAUNCH } from '../program.ts';
import { RuntimeFailure } from '../runtime.ts';
import { createEmbeddedRuntime } from './embedded-runtime.ts';
import type { EmbeddedHost, WorkerListener } from './protocol.ts';

const program = { files: {}, argv: ['main.py'], env: {} };

/** A host whose workers do what the test says. */
function fakeHost(onPost: (type: string, listener: WorkerListener) => void) {
  const workers = { started: 0, alive: 0, mostAlive: 0 };
  const host: EmbeddedHost = {
    stackBytes: null,
    loadAssets: async () => ({ wasm: new WebAssembly.Module(EMPTY_WASM), stdlib: new Uint8Array() }),
    loadPackage: async () => new Uint8Array(),
    startWorker(listener) {
      let isAlive = true;
      workers.started += 1;
      workers.alive += 1;
      workers.mostAlive = Math.max(workers.mostAlive, workers.alive);
      return {
        post: (message) => queueMicrotask(() => isAlive && onPost(message.type, listener)),
        terminate() {
          if (isAlive) workers.alive -= 1;
          isAlive = false;
        },
      };
    },
  };
  return { host, workers };
}

const EMPTY_WASM = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);

function answer(type: string, listener: WorkerListener) {
  if (type === 'boot') listener.onMessage({ type: 'booted', version: '3.14.2', waits: 'none' });
  else
    listener.onMessage({
      type: 'ended',
      ending: { how: 'exited', code: 0 },
      leftBehind: [],
      signal: null,
      unread: new Uint8Array(),
    });
}

afterEach(() => vi.useRealTimers());

test('two hundred runs leave one spare, and dispose none', async () => {
  const { host, workers } = fakeHost(answer);
  const runtime = createEmbeddedRuntime(host);
  for (let run = 0; run < 200; run += 1) await (await runtime.spawn(program)).exit;
  await runtime.boot(PLAIN_LAUNCH);
  expect(workers).toMatchObject({ started: 201, alive: 1 });
  expect(workers.mostAlive).toBeLessThanOrEqual(2);
  runtime.dispose();
  await vi.waitFor(() => expect(workers.alive).toBe(0));
});

test('a boot that takes too long fails with a sentence, and is tried again', async () => {
  vi.useFakeTimers();
  let isSlow = true;
  const { host, workers } = fakeHost((type, listener) => {
    if (!isSlow) answer(type, listener);
  });
  const runtime = createEmbeddedRuntime(host);
  const boot = runtime.boot(PLAIN_LAUNCH);
  const failed = expect(boot).rejects.toThrow(/^Python did not start within 20 seconds/);
  await vi.advanceTimersByTimeAsync(20_000);
  await failed;
  await expect(boot).rejects.toBeInstanceOf(RuntimeFailure);
  expect(workers.alive).toBe(0);
  isSlow = false;
  expect((await runtime.boot(PLAIN_LAUNCH)).label).toBe('CPython 3.14.2');
});

test('a spare that died while it waited is replaced', async () => {
  const listeners: WorkerListener[] = [];
  const { host } = fakeHost((type, listener) => {
    listeners.push(listener);
    answer(type, listener);
  });
  const runtime = createEmbeddedRuntime(host);
  await runtime.boot(PLAIN_LAUNCH);
  listeners[0]?.onFailure('out of memory');
  expect((await (await runtime.spawn(program)).exit).ending).toEqual({ how: 'exited', code: 0 });
});

test('assets that cannot be loaded are a failure for people', async () => {
  const { host } = fakeHost(answer);
  const runtime = createEmbeddedRuntime({
    ...host,
    loadAssets: () => Promise.reject(new Error('disk on fire')),
  });
  await expect(runtime.spawn(program)).rejects.toThrow('Python cannot run here: disk on fire');
});

test('a rest lets go of the spare, and the next run still gets an interpreter', async () => {
  const { host, workers } = fakeHost(answer);
  const runtime = createEmbeddedRuntime(host);
  await runtime.boot(PLAIN_LAUNCH);
  runtime.rest();
  await vi.waitFor(() => expect(workers.alive).toBe(0));
  expect((await (await runtime.spawn(program)).exit).ending).toEqual({ how: 'exited', code: 0 });
});

test('the warm-up comes once, when the page has had its time, and goes when somebody runs something', async () => {
  vi.useFakeTimers();
  const runs: WorkerListener[] = [];
  const { host, workers } = fakeHost((type, listener) => {
    if (type === 'run') runs.push(listener);
    else answer(type, listener);
  });
  const runtime = createEmbeddedRuntime(host, program);
  await runtime.boot(PLAIN_LAUNCH);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(runs).toHaveLength(0);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(runs).toHaveLength(1);
  await runtime.boot(PLAIN_LAUNCH);
  const process = await runtime.spawn(program);
  expect(workers.alive).toBe(1);
  runs.at(-1)?.onMessage({
    type: 'ended',
    ending: { how: 'exited', code: 0 },
    leftBehind: [],
    signal: null,
    unread: new Uint8Array(),
  });
  expect((await process.exit).ending).toEqual({ how: 'exited', code: 0 });
  expect(workers.mostAlive).toBe(2);
});

test('there is no warm-up once somebody has run something', async () => {
  vi.useFakeTimers();
  const { host, workers } = fakeHost(answer);
  const runtime = createEmbeddedRuntime(host, program);
  await runtime.boot(PLAIN_LAUNCH);
  await (await runtime.spawn(program)).exit;
  await vi.advanceTimersByTimeAsync(10_000);
  expect(workers).toMatchObject({ started: 2, alive: 1 });
});
