import { expect, test } from 'vitest';
import { PLAIN_LAUNCH } from '../program.ts';
import type { Recordings } from '../recorded/recordings.ts';
import { type Runtime, RuntimeFailure, type RuntimeInfo } from '../runtime.ts';
import { createChoice } from './choice.ts';
import type { Wish } from './wish.ts';

const program = { files: {}, argv: ['main.py'], env: {} };
const recordings: Recordings = {
  'a-case/hook': async () => ({
    runtime: 'CPython 3.14.2',
    dialogue: [
      { stream: 'stdout', text: '(Pdb) ' },
      { stream: 'stdin', text: 'c\n' },
    ],
    exit: { ending: { how: 'exited', code: 1 }, leftBehind: [], milliseconds: 5 },
  }),
};

/** A runtime whose runs end at once, until it is broken. */
function fakeRuntime(name: RuntimeInfo['name']) {
  const info: RuntimeInfo = { name, label: name, interactive: { works: true }, isolation: { kind: 'frame' } };
  const state = { broken: '', rests: 0 };
  const unlessBroken = () => {
    if (state.broken) throw new RuntimeFailure(state.broken);
  };
  const runtime: Runtime = {
    async boot() {
      unlessBroken();
      return info;
    },
    async spawn() {
      unlessBroken();
      return {
        output: new ReadableStream(),
        input: new WritableStream(),
        exit: Promise.resolve({ ending: { how: 'exited', code: 0 }, leftBehind: [], milliseconds: 1 }),
        interrupt() {},
        stop() {},
        kill() {},
        resize() {},
      };
    },
    rest: () => void state.rests++,
    dispose() {},
  };
  return { runtime, state };
}

/** A choice, with what its container does in the test's hand. */
function choose(wish: Partial<Wish> = {}) {
  const embedded = fakeRuntime('embedded');
  const container = fakeRuntime('webcontainer');
  const changes: RuntimeInfo[] = [];
  let asked = 0;
  let arrive: (how: Runtime | RuntimeFailure) => void = () => {};
  let lose: (reason: string) => void = () => {};
  let quiet: () => void = () => {};
  const choice = createChoice(
    { pin: null, policy: 'prefer', ...wish },
    {
      embedded: async () => embedded.runtime,
      webcontainer: (onLost) => {
        asked += 1;
        lose = onLost;
        return new Promise((resolve, reject) => {
          arrive = (how) => (how instanceof RuntimeFailure ? reject(how) : resolve(how));
        });
      },
      recordings,
      whenQuiet: (callback) => {
        quiet = callback;
      },
    },
    (info) => changes.push(info),
  );
  return {
    choice,
    embedded: embedded.state,
    container: container.state,
    asked: () => asked,
    quiet: () => quiet(),
    last: () => changes.at(-1),
    lose: (reason: string) => lose(reason),
    async arrive(how: Runtime | RuntimeFailure = container.runtime) {
      arrive(how);
      await new Promise((resolve) => setTimeout(resolve));
    },
    runner: async () => (await choice.spawn(program)).runBy.name,
  };
}

test('the embedded one serves at once; the container takes over when it has come', async () => {
  const { choice, quiet, asked, arrive, runner, last, embedded } = choose();
  expect((await choice.boot(PLAIN_LAUNCH)).name).toBe('embedded');
  expect(asked()).toBe(0);
  quiet();
  expect(last()?.because).toContain('being made ready');
  expect(await runner()).toBe('embedded');
  await arrive();
  expect(last()?.name).toBe('webcontainer');
  expect(embedded.rests).toBe(1);
  expect(await runner()).toBe('webcontainer');
});

test('a container that does not come is told of, and not asked for again', async () => {
  const { choice, quiet, asked, arrive, runner, last } = choose();
  await choice.boot(PLAIN_LAUNCH);
  quiet();
  await arrive(new RuntimeFailure('StackBlitz did not answer.'));
  expect(last()).toMatchObject({ name: 'embedded', because: expect.stringContaining('did not answer') });
  expect(await runner()).toBe('embedded');
  await choice.boot(PLAIN_LAUNCH);
  quiet();
  expect(asked()).toBe(1);
});

test('a container that is lost in the middle of a start gives the start to the embedded one', async () => {
  const { choice, quiet, arrive, runner, container, lose, last } = choose();
  await choice.boot(PLAIN_LAUNCH);
  quiet();
  await arrive();
  const boot = choice.boot(PLAIN_LAUNCH);
  await boot;
  container.broken = 'It was closed.';
  // The failure of a program, such as a package that is not there, does not lose the container.
  await expect(choice.spawn(program)).rejects.toThrow('It was closed.');
  lose('It was closed.');
  expect(last()?.because).toContain('It was closed.');
  expect(await runner()).toBe('embedded');
});

test('a container that is lost before it has proved itself does not come', async () => {
  const { choice, quiet, arrive, runner, lose } = choose();
  await choice.boot(PLAIN_LAUNCH);
  quiet();
  lose('Its Node ended.');
  await arrive();
  expect(await runner()).toBe('embedded');
});

test.each([
  ['off', undefined],
  ['offer', 'webcontainer'],
] as const)('with the policy %s nobody is asked, unless the user wants it', async (policy, offer) => {
  const { choice, quiet, asked, last, arrive, runner } = choose({ policy });
  const info = await choice.boot(PLAIN_LAUNCH);
  quiet();
  expect(asked()).toBe(0);
  expect(info.offer).toBe(offer);
  if (!offer) return;
  choice.acceptOffer();
  choice.acceptOffer();
  expect(asked()).toBe(1);
  expect(last()?.offer).toBeUndefined();
  await arrive();
  expect(await runner()).toBe('webcontainer');
});

test('pinned to the embedded one, no container is asked for', async () => {
  const { choice, quiet, asked } = choose({ pin: 'embedded' });
  await choice.boot(PLAIN_LAUNCH);
  quiet();
  expect(asked()).toBe(0);
});

test('pinned to the container, everything waits for it, and nothing else takes its place', async () => {
  const { choice, arrive, runner, lose } = choose({ pin: 'webcontainer', policy: 'off' });
  const booting = choice.boot(PLAIN_LAUNCH);
  await arrive();
  expect((await booting).name).toBe('webcontainer');
  expect(await runner()).toBe('webcontainer');
  lose('It was closed.');
  await expect(choice.spawn(program)).rejects.toThrow('It was closed.');
});

test('where nothing live runs, the recording of the very same program is played, with what was typed', async () => {
  const { choice, embedded } = choose();
  embedded.broken = 'There is no WebAssembly.';
  await expect(choice.boot(PLAIN_LAUNCH)).rejects.toThrow('no WebAssembly');
  await expect(choice.spawn(program)).rejects.toThrow('no WebAssembly');

  const process = await choice.spawn({ ...program, recording: 'a-case/hook' });
  expect(process.runBy).toMatchObject({ name: 'recorded', because: 'There is no WebAssembly.' });
  const chunks = [];
  for await (const { stream, text } of process.output) chunks.push(`${stream}: ${text}`);
  expect(chunks).toEqual(['stdout: (Pdb) ', 'stdin: c\n']);
  expect((await process.exit).ending).toEqual({ how: 'exited', code: 1 });
});

test('pinned to recordings, there is nothing for edited files', async () => {
  const { choice } = choose({ pin: 'recorded' });
  expect((await choice.boot(PLAIN_LAUNCH)).name).toBe('recorded');
  expect((await choice.spawn({ ...program, recording: 'a-case/hook' })).runBy.name).toBe('recorded');
  await expect(choice.spawn(program)).rejects.toThrow('asks for recordings');
});
