import { expect, test } from 'vitest';
import { PLAIN_LAUNCH } from '../program.ts';
import type { Recordings } from '../recorded-runtime.ts';
import { type IsolatedTraits, type Runtime, RuntimeFailure, type RuntimeInfo } from '../runtime.ts';
import type { Candidate } from './candidate.ts';
import { createChoice, type Options } from './choice.ts';

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
function fakeRuntime(label: string) {
  const traits: IsolatedTraits = {
    label,
    interactive: { works: true },
    isolation: { isFull: true, how: 'It has an origin of its own.' },
  };
  const state = { broken: '', rests: 0, boots: [] as string[] };
  const unlessBroken = () => {
    if (state.broken) throw new RuntimeFailure(state.broken);
  };
  const runtime: Runtime<IsolatedTraits> = {
    async boot(launch) {
      unlessBroken();
      state.boots.push(launch.argv.join(' '));
      return traits;
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
        whenWaiting() {},
      };
    },
    rest: () => void state.rests++,
    dispose() {},
  };
  return { runtime, state };
}

interface Wish {
  readonly pin: string | null;
  readonly policy: ReturnType<Options['policyOf']>;
}

/** A choice, with what its container does in the test's hand, and others from elsewhere behind it. */
function choose({ pin = null, policy = 'prefer' }: Partial<Wish> = {}, ...others: Candidate[]) {
  const embedded = fakeRuntime('embedded');
  const container = fakeRuntime('webcontainer');
  const changes: RuntimeInfo[] = [];
  let asked = 0;
  let arrive: (how: typeof container.runtime | RuntimeFailure) => void = () => {};
  let lose: (reason: string) => void = () => {};
  const quiet: (() => void)[] = [];
  const choice = createChoice(
    {
      pin,
      policyOf: () => policy,
      likely: () => PLAIN_LAUNCH,
      candidates: [
        { id: 'embedded', where: 'this page', load: async () => embedded.runtime },
        {
          id: 'webcontainer',
          where: 'a WebContainer',
          guest: { setting: '', offer: 'That loads another page.' },
          load: (onLost) => {
            asked += 1;
            lose = onLost;
            return new Promise((resolve, reject) => {
              arrive = (how) => (how instanceof RuntimeFailure ? reject(how) : resolve(how));
            });
          },
        },
        ...others,
      ],
      recordings,
      whenQuiet: (callback) => void quiet.push(callback),
    },
    (info) => changes.push(info),
  );
  return {
    choice,
    embedded: embedded.state,
    container: container.state,
    asked: () => asked,
    quiet: () => quiet.splice(0).map((callback) => callback()),
    last: () => changes.at(-1),
    lose: (reason: string) => lose(reason),
    async arrive(how: typeof container.runtime | RuntimeFailure = container.runtime) {
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
  expect(last()?.because).toBe('Programs run in this page. A WebContainer is starting.');
  expect(await runner()).toBe('embedded');
  await arrive();
  expect(last()?.name).toBe('webcontainer');
  expect(embedded.rests).toBe(1);
  expect(await runner()).toBe('webcontainer');
});

test('what is asked for while the first interpreter boots comes in the order of asking', async () => {
  const { choice, embedded } = choose();
  const asked = ['one.py', 'two.py', 'three.py'].map((script) =>
    choice.boot({ ...PLAIN_LAUNCH, argv: [script] }),
  );
  await Promise.all(asked);
  expect(embedded.boots).toEqual(['one.py', 'one.py', 'two.py', 'three.py']);
});

test('a container that does not come is reported, and not asked for again', async () => {
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
  ['offer', 'Use a WebContainer'],
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

test('a third candidate takes over while the second has not arrived, and gives way to it', async () => {
  const server = { id: 'server', where: 'a server', load: async () => fakeRuntime('server').runtime };
  const { choice, quiet, arrive, runner } = choose({}, server);
  await choice.boot(PLAIN_LAUNCH);
  expect(await runner()).toBe('embedded');
  quiet();
  await expect.poll(runner).toBe('server');
  await arrive();
  expect(await runner()).toBe('webcontainer');
});

test('where nothing live runs, the recording of the very same program is played, with what was typed', async () => {
  const { choice, embedded } = choose();
  embedded.broken = 'There is no WebAssembly.';
  await expect(choice.boot(PLAIN_LAUNCH)).rejects.toThrow('no WebAssembly');
  await expect(choice.spawn(program)).rejects.toThrow('no WebAssembly');

  const { process, runBy } = await choice.spawn({ ...program, recording: 'a-case/hook' });
  expect(runBy).toMatchObject({ name: 'recorded', because: 'There is no WebAssembly.' });
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
