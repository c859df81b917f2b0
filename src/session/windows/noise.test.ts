import { afterEach, expect, it, vi } from 'vitest';
import { benchId, benchKey } from '#case';
import { type Message, protocolOf, type Shared, type Transport } from '../../windows/index.ts';
import { any, noise, randomFrom } from '../../windows/noise-for-tests.ts';
import { seatFor, windowsOn } from '../../windows/windows-for-tests.ts';
import { SLICES } from '../schemas/slices.ts';
import { FRESH_SHOW } from '../state/show.ts';
import { viewOf } from '../state/view.ts';
import { freshWorkspace, type Workspace } from '../state/workspace.ts';
import { ANYBODYS } from './shared.ts';

const MESSAGES = 10_000;
const BENCH = benchId('double-import', 'buggy');
const ID = benchKey(BENCH);

const transcript = {
  program: { files: { 'main.py': 'print(1)' }, argv: ['main.py'], env: {} },
  runtime: 'CPython 3.14.2',
  dialogue: [{ stream: 'stdout', text: '1\n' }],
  exit: { ending: { how: 'exited', code: 0 }, leftBehind: [{ path: '/tmp/a', text: '' }], milliseconds: 3 },
};
const protocol = protocolOf({ slices: SLICES, orders: {} });
const START: Shared = {
  position: { slide: 1, step: 0 },
  show: { ...FRESH_SHOW, ink: { 1: [{ points: [[0, 1, 0.5]] }] }, pointer: [0.5, 0.5] },
  typing: null,
  workspaces: { [ID]: freshWorkspace(BENCH) },
  views: { [ID]: { ...viewOf({ views: {} }, BENCH), marked: { file: 'main.py', line: 3 } } },
  own: {
    id: 'x1',
    name: 'shop',
    files: { 'main.py': '' },
    argv: ['main.py'],
    env: {},
    packages: [],
    hook: null,
  },
  runs: { [ID]: { status: 'ended', transcript } },
  python: { status: 'asleep' },
  storage: 'kept',
  room: {
    status: 'open',
    link: 'connected',
    code: 'ABCDEF',
    addresses: ['http://192.168.1.5:4173/'],
    phoneLogin: null,
    followers: 2,
    remotes: [{ client: '0'.repeat(32), name: 'Phone', isHere: true }],
    drives: null,
    pairing: null,
    poll: null,
    questions: [],
    over: { is: 'join' },
  },
  echo: { asked: 2, answered: 1 },
};

/** Windows that hear each other at once, through what a channel does to a message, and all that was said. */
function createAir() {
  const listeners = new Set<(message: Message) => void>();
  const said: Message[] = [];
  const open = (): Transport<Message> => {
    let hear: (message: Message) => void = () => {};
    const listener = (message: Message) => hear(message);
    listeners.add(listener);
    return {
      send(message) {
        const copy = protocol.read(structuredClone(message));
        if (!copy) return;
        said.push(copy);
        if (said.length > 50) said.shift();
        for (const each of listeners) if (each !== listener) queueMicrotask(() => each(copy));
      },
      onMessage(listen) {
        hear = listen;
      },
      close: () => listeners.delete(listener),
    };
  };
  return { open, said };
}

afterEach(() => {
  vi.useRealTimers();
});

it('Ten thousand messages of a stranger leave leader and follower whole, and of one mind', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const random = randomFrom(7);
  const air = createAir();
  const windows = windowsOn(air.open, { start: START, protocol, seat: seatFor(ANYBODYS) });
  const [leader, follower] = [windows.leader(), windows.follower('one')];
  const stranger = air.open();
  const both = [leader, follower];

  const type = (window: (typeof both)[number], text: string) => {
    const workspaces = window.replica.read().workspaces as Record<string, Workspace>;
    const known = workspaces[ID] ?? freshWorkspace(BENCH);
    const edits = { ...known.edits, 'main.py': text };
    window.change({ workspaces: { ...workspaces, [ID]: { ...known, edits } } });
  };

  for (let number = 0; number < MESSAGES; number++) {
    stranger.send(noise(random, air.said, leader.replica.read()) as Message);
    if (number % 40 === 0) type(any(random, both), `print(${number})`);
    if (number % 10 === 0) await vi.advanceTimersByTimeAsync(20);
    for (const { replica } of both) expect(protocol.faults(replica.read())).toEqual([]);
  }

  await vi.advanceTimersByTimeAsync(2_000);
  type(follower, 'print("from the follower")');
  await vi.advanceTimersByTimeAsync(2_000);
  expect(leader.replica.read().workspaces).toMatchObject({
    [ID]: { edits: { 'main.py': 'print("from the follower")' } },
  });
  leader.change({ position: { slide: 5, step: 1 }, storage: 'full' });
  await vi.advanceTimersByTimeAsync(2_000);
  expect(follower.replica.read()).toEqual(leader.replica.read());
  windows.stop();
});
