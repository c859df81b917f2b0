import { afterEach, expect, test, vi } from 'vitest';
import { weightOf } from '../bounds.ts';
import type { Process } from '../process.ts';
import { PLAIN_LAUNCH } from '../program.ts';
import {
  ENDING_DEADLINE_MS,
  KILLED_ELSEWHERE_MS,
  STOP_DEADLINE_MS,
  STOPPED_ELSEWHERE_MS,
} from '../stopping.ts';
import { OUTPUT_WINDOW, type ToRemote } from './protocol.ts';
import { createRemoteClient } from './remote-client.ts';

const program = { files: {}, argv: ['main.py'], env: {} };
const exit = { ending: { how: 'exited', code: 0 }, leftBehind: [], milliseconds: 1 };
const info = { label: 'CPython 3.14.2', interactive: { works: true } };

/** A client whose other side says what the test says. */
function fakeOther() {
  const sent: ToRemote[] = [];
  let isClosed = false;
  let receive: (data: unknown) => void = () => {};
  let leave: (reason: string) => void = () => {};
  const client = createRemoteClient(
    {
      post: (message) => sent.push(message),
      listen(onMessage, onBroken) {
        receive = onMessage;
        leave = onBroken;
      },
      close() {
        isClosed = true;
      },
    },
    'The other side',
  );
  return {
    client,
    sent,
    say: (data: unknown) => receive(data),
    leave: (reason: string) => leave(reason),
    isClosed: () => isClosed,
    async start(): Promise<Process> {
      const process = client.spawn(program);
      receive({ type: 'spawned', request: 1 });
      return process;
    },
  };
}

async function textOf(process: Process): Promise<string> {
  let text = '';
  for await (const chunk of process.output) text += chunk.text;
  return text;
}

test('a process gives what the other side says of it', async () => {
  const other = fakeOther();
  const booting = other.client.boot(PLAIN_LAUNCH);
  other.say({ type: 'booted', request: 1, info });
  expect(await booting).toEqual(info);

  const spawning = other.client.spawn(program);
  other.say({ type: 'spawned', request: 2 });
  other.say({ type: 'output', process: 2, chunks: [{ stream: 'stdout', text: 'one\n' }] });
  other.say({ type: 'output', process: 2, chunks: [{ stream: 'stderr', text: 'two\n' }] });
  other.say({ type: 'ended', process: 2, exit });
  const process = await spawning;
  expect(await textOf(process)).toBe('one\ntwo\n');
  expect(await process.exit).toMatchObject({ ending: { how: 'exited', code: 0 } });
});

test('the other side learns what was read of its output', async () => {
  const other = fakeOther();
  const process = await other.start();
  const text = 'x'.repeat(70_000);
  other.say({ type: 'output', process: 1, chunks: [{ stream: 'stdout', text }] });
  expect(other.sent.at(-1)?.type).toBe('spawn');
  await process.output.getReader().read();
  expect(other.sent.at(-1)).toEqual({
    type: 'output-read',
    process: 1,
    weight: weightOf({ stream: 'stdout', text }),
  });
});

test.each([
  ['nothing', null],
  ['a text', 'ended'],
  ['an unknown type', { type: 'navigate', url: '/' }],
  ['a late hello', { type: 'hello', version: 3, workers: 'blob' }],
  ['an answer to no question', { type: 'booted', request: 9, info }],
  ['an answer to another question', { type: 'booted', request: 1, info: { ...info, isolation: 'all' } }],
  ['a name that is not ours', { type: 'booted', request: 1, info: { ...info, label: '<b>CPython</b>' } }],
  ['the end of no process', { type: 'ended', process: 9, exit }],
  [
    'an exit code that is none',
    { type: 'ended', process: 1, exit: { ...exit, ending: { how: 'exited', code: '0' } } },
  ],
  ['one field more', { type: 'ended', process: 1, exit, __proto__: null, more: 1 }],
  ['a stream that is none', { type: 'output', process: 1, chunks: [{ stream: 'stdin', text: '' }] }],
  [
    'a text too long',
    { type: 'output', process: 1, chunks: [{ stream: 'stdout', text: 'x'.repeat(2_000_000) }] },
  ],
  ['a list that is none', { type: 'output', process: 1, chunks: 'poisoned' }],
])('one that sends %s is closed, and its program has crashed', async (_, data) => {
  const other = fakeOther();
  const process = await other.start();
  other.say(data);
  expect(other.isClosed()).toBe(true);
  expect((await process.exit).ending).toMatchObject({
    how: 'crashed',
    reason: expect.stringContaining('none of ours'),
  });
  expect(await textOf(process)).toBe('');
  await expect(other.client.boot(PLAIN_LAUNCH)).rejects.toThrow('closed');
});

test('one that sends more than it may is closed', async () => {
  const other = fakeOther();
  const process = await other.start();
  const chunks = [{ stream: 'stdout', text: 'x'.repeat(1_000_000) }];
  for (let sent = 0; sent <= OUTPUT_WINDOW; sent += 1_000_000)
    other.say({ type: 'output', process: 1, chunks });
  other.say({ type: 'output', process: 1, chunks });
  expect(other.isClosed()).toBe(true);
  expect((await process.exit).ending.how).toBe('crashed');
});

test('a frame that leaves fails all that wait for it', async () => {
  const other = fakeOther();
  const booting = other.client.boot(PLAIN_LAUNCH);
  other.leave('it left for another address');
  await expect(booting).rejects.toThrow('it left for another address');
});

afterEach(() => {
  vi.useRealTimers();
});

test('a program that was stopped may take all the time that the other side gives it', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const other = fakeOther();
  const process = await other.start();
  process.stop();
  vi.advanceTimersByTime(STOP_DEADLINE_MS + ENDING_DEADLINE_MS);
  other.say({ type: 'ended', process: 1, exit: { ...exit, ending: { how: 'exited', code: 130 } } });
  expect(await process.exit).toMatchObject({ ending: { how: 'exited', code: 130 } });
  vi.advanceTimersByTime(STOPPED_ELSEWHERE_MS);
  expect(other.isClosed()).toBe(false);
});

test.each([
  ['stopped', STOPPED_ELSEWHERE_MS, (process: Process) => process.stop()],
  ['killed', KILLED_ELSEWHERE_MS, (process: Process) => process.kill()],
] as const)(
  'a side that does not answer when a program is to be %s is given up',
  async (_, deadline, end) => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const other = fakeOther();
    const process = await other.start();
    end(process);
    vi.advanceTimersByTime(deadline - 1);
    expect(other.isClosed()).toBe(false);
    vi.advanceTimersByTime(1);
    expect(other.isClosed()).toBe(true);
    expect(await process.exit).toMatchObject({ ending: { how: 'killed' } });
  },
);
