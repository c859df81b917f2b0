import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Follower, follow } from './follower.ts';
import { lead } from './leader.ts';
import type { Order } from './protocol.ts';
import type { Replica, Room } from './replica.ts';
import { broadcastTransport, type Transport } from './transport.ts';

const SHARED = ['texts', 'strokes', 'position'];
const EMPTY: Room = { texts: {}, strokes: [], position: null, runs: {} };

/** A window's state, as a store has it: it calls for each change at once. */
function createReplica(start: Room = EMPTY) {
  let room = start;
  const listeners = new Set<() => void>();
  const set = (next: Room) => {
    room = next;
    for (const listener of listeners) listener();
  };
  const replica: Replica = {
    read: () => room,
    write: (next) => next !== room && set(next),
    watch(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  return { replica, set, change: (slices: Room) => set({ ...room, ...slices }) };
}

const opened: Transport[] = [];
let rooms = 0;

afterEach(() => {
  for (const transport of opened.splice(0)) transport.close();
});

/** A room of its own for each test, over the channel that the page uses. */
function createRoom() {
  const name = `room ${process.pid} ${++rooms}`;
  const open = () => {
    const transport = broadcastTransport(name);
    opened.push(transport);
    return transport;
  };
  return {
    open,
    leader(start?: Room) {
      const transport = open();
      const window = createReplica(start);
      const orders: Order[] = [];
      const leader = lead({
        transport,
        replica: window.replica,
        term: 1,
        granted: {},
        shared: SHARED,
        carryOut: (order) => orders.push(order),
      });
      transport.onMessage(leader.hear);
      return { ...window, ...leader, orders, transport };
    },
    follower(me: string, start?: Room) {
      const transport = open();
      const window = createReplica(start);
      const onSilence = vi.fn();
      const follower: Follower = follow({
        transport,
        replica: window.replica,
        me,
        shared: SHARED,
        known: EMPTY,
        onJoined: () => {},
        onSilence,
      });
      transport.onMessage(follower.hear);
      return { ...window, ...follower, onSilence, transport };
    },
  };
}

const soon = (check: () => void) => vi.waitFor(check, { timeout: 5_000, interval: 2 });

describe('windows of one room', () => {
  it('show a window that comes late everything, and everything that comes then', async () => {
    const room = createRoom();
    const leader = room.leader({ ...EMPTY, texts: { main: 'print(1)' }, runs: { main: 'running' } });
    const late = room.follower('late');
    await soon(() => expect(late.replica.read()).toEqual(leader.replica.read()));
    leader.change({ runs: { main: 'ended' } });
    await soon(() => expect(late.replica.read().runs).toEqual({ main: 'ended' }));
  });

  it('show in every window what is done in any', async () => {
    const room = createRoom();
    const leader = room.leader();
    const [one, other] = [room.follower('one'), room.follower('other')];
    await soon(() => expect(other.replica.read()).not.toBe(EMPTY));
    one.change({ texts: { main: 'typed' } });
    expect(one.replica.read().texts).toEqual({ main: 'typed' });
    await soon(() => expect(other.replica.read().texts).toEqual({ main: 'typed' }));
    expect(leader.replica.read().texts).toEqual({ main: 'typed' });
  });

  it('lose nothing when everybody types at once', async () => {
    const room = createRoom();
    const windows = [room.leader(), room.follower('one'), room.follower('two')];
    const text = ({ replica }: (typeof windows)[number]) =>
      (replica.read().texts as Record<string, string>).main ?? '';
    windows[0]?.change({ texts: { main: '0>\n1>\n2>\n' } });
    await soon(() => expect(windows.map(text)).toEqual(Array(3).fill('0>\n1>\n2>\n')));
    for (let key = 0; key < 60; key++) {
      for (const [index, window] of windows.entries()) {
        const typed = text(window).replace(new RegExp(`^${index}>.*$`, 'm'), `$&${key % 10}`);
        window.change({
          texts: { main: typed },
          strokes: [...(window.replica.read().strokes as string[]), `${index}.${key}`],
        });
        if (key % 3 === index) await new Promise(setImmediate);
      }
    }
    const keys = Array.from({ length: 60 }, (_, key) => key % 10).join('');
    const all = `0>${keys}\n1>${keys}\n2>${keys}\n`;
    await soon(() => expect(windows.map(text)).toEqual([all, all, all]));
    await soon(() =>
      expect(new Set(windows.map(({ replica }) => JSON.stringify(replica.read()))).size).toBe(1),
    );
    expect(windows[0]?.replica.read().strokes).toHaveLength(180);
  });

  it('carry out an order once, with what was typed before it', async () => {
    const room = createRoom();
    const leader = room.leader();
    const follower = room.follower('one');
    const order: Order = { do: 'stop', caseId: 'small', stage: 'hook' };
    follower.change({ texts: { main: 'typed before' } });
    follower.order(order);
    await soon(() => expect(leader.orders).toEqual([order]));
    expect(leader.replica.read().texts).toEqual({ main: 'typed before' });
    follower.change({ position: 1 });
    await soon(() => expect(leader.replica.read().position).toBe(1));
    expect(leader.orders).toHaveLength(1);
  });

  it('let only the leader tell what runs', async () => {
    const room = createRoom();
    const leader = room.leader();
    const { transport } = room.follower('honest');
    transport.send({
      say: 'wish',
      from: 'forger',
      term: 1,
      base: 0,
      number: 1,
      ops: [{ do: 'set', at: ['runs', 'main'], value: 'forged' }],
      orders: [{ do: 'resize', size: { cols: 1, rows: 1 } }],
    });
    const honest = room.follower('other');
    honest.change({ position: 1 });
    await soon(() => expect(leader.replica.read().position).toBe(1));
    expect(leader.replica.read().runs).toEqual({});
    expect(leader.orders).toEqual([]);
  });

  it('go on under another leader, with nothing lost that nobody had taken on', async () => {
    const room = createRoom();
    const first = room.leader();
    const [heir, other] = [room.follower('heir'), room.follower('other')];
    await soon(() => expect(other.replica.read()).not.toBe(EMPTY));
    first.stop();
    first.transport.close();
    heir.change({ texts: { heir: 'kept' } });
    other.change({ texts: { other: 'kept too' } });
    other.order({ do: 'stop', caseId: 'small', stage: 'hook' });
    const { term, granted } = heir.stop();
    const orders: Order[] = [];
    const second = lead({
      transport: heir.transport,
      replica: heir.replica,
      term: term + 1,
      granted,
      shared: SHARED,
      carryOut: (order) => orders.push(order),
    });
    heir.transport.onMessage(second.hear);
    await soon(() => expect(other.replica.read().texts).toEqual({ heir: 'kept', other: 'kept too' }));
    await soon(() => expect(heir.replica.read().texts).toEqual({ heir: 'kept', other: 'kept too' }));
    expect(orders).toHaveLength(1);
  });

  it('give up a leader that is silent, and only that', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const room = createRoom();
    const alone = room.follower('alone');
    vi.advanceTimersByTime(5_900);
    expect(alone.onSilence).not.toHaveBeenCalled();
    vi.advanceTimersByTime(200);
    expect(alone.onSilence).toHaveBeenCalledOnce();
    vi.useRealTimers();
    room.leader();
    const served = room.follower('served');
    served.change({ position: 3 });
    await soon(() => expect(served.replica.read()).toMatchObject({ position: 3 }));
  });

  it('do not heed what is no message of theirs', async () => {
    const room = createRoom();
    const leader = room.leader();
    const follower = room.follower('one');
    await soon(() => expect(follower.replica.read()).not.toBe(EMPTY));
    const stranger = room.open();
    for (const noise of [null, 'hello', { say: 'patch' }, { say: 'wish', from: 'x', ops: 'all' }])
      stranger.send(noise as never);
    leader.change({ position: 9 });
    await soon(() => expect(follower.replica.read().position).toBe(9));
  });
});
