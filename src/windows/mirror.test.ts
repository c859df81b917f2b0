import * as v from 'valibot';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { lead } from './leader.ts';
import { createMemory } from './memory.ts';
import type { Op } from './patch.ts';
import { type Message, type Order, protocolOf, type Shared } from './protocol.ts';
import { broadcast, type Transport } from './transport.ts';
import { type Rules, seatFor, windowsOn } from './windows-for-tests.ts';

const EMPTY: Shared = { texts: {}, strokes: [], position: null, runs: {} };
const any = v.unknown();
const RULES: Rules = {
  start: EMPTY,
  protocol: protocolOf({
    slices: { texts: v.looseObject({}), strokes: any, position: any, runs: any },
    orders: { stop: v.strictTuple([v.pipe(v.string(), v.maxLength(255))]), rest: v.strictTuple([]) },
  }),
  seat: seatFor(['texts', 'strokes', 'position'], ['stop']),
};

const stops: (() => void)[] = [];
let rooms = 0;

afterEach(() => {
  vi.useRealTimers();
  for (const stop of stops.splice(0)) stop();
});

/** A room of its own for each test, over the channel that the page uses. */
function createRoom() {
  const name = `room ${process.pid} ${++rooms}`;
  const open = () => {
    const transport = broadcast(name, RULES.protocol.read);
    stops.push(transport.close);
    return transport;
  };
  const windows = windowsOn(open, RULES);
  stops.unshift(windows.stop);
  return { open, ...windows };
}

const soon = (check: () => void) => vi.waitFor(check, { timeout: 60_000, interval: 2 });

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
    const order: Order = { do: 'stop', with: ['main'] };
    follower.change({ texts: { main: 'typed before' } });
    follower.order(order);
    await soon(() => expect(leader.orders).toEqual([order]));
    expect(leader.replica.read().texts).toEqual({ main: 'typed before' });
    follower.change({ position: 1 });
    await soon(() => expect(leader.replica.read().position).toBe(1));
    expect(leader.orders).toHaveLength(1);
  });

  it('let only the leader say what runs', async () => {
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
      orders: [{ do: 'stop', with: ['main'] }],
    });
    const honest = room.follower('other');
    honest.change({ position: 1 });
    await soon(() => expect(leader.replica.read().position).toBe(1));
    expect(leader.replica.read().runs).toEqual({});
    expect(leader.orders).toEqual([]);
  });

  it('let nobody change or order what their seat does not allow', async () => {
    const room = createRoom();
    const leader = room.leader();
    const bold = room.follower('bold', undefined, seatFor(['runs'], ['rest']));
    const honest = room.follower('honest');
    bold.change({ runs: { main: 'forged' } });
    bold.order({ do: 'rest', with: [] });
    honest.change({ position: 1 });
    await soon(() => expect(leader.replica.read()).toEqual({ ...EMPTY, position: 1 }));
    // What it may not, it does not show for long, and does not ask for again.
    await soon(() => expect(bold.replica.read()).toEqual({ ...EMPTY, position: 1 }));
    expect(honest.replica.read().runs).toEqual({});
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
    other.order({ do: 'stop', with: ['main'] });
    const { term, ...inherited } = heir.stop();
    const orders: Order[] = [];
    const second = lead({
      transport: heir.transport,
      replica: heir.replica,
      ...inherited,
      term: term + 1,
      seat: RULES.seat,
      memory: createMemory(RULES.seat.changes, EMPTY),
      protocol: RULES.protocol,
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
    const onSilence = vi.fn();
    room.follower('alone', onSilence);
    vi.advanceTimersByTime(5_900);
    expect(onSilence).not.toHaveBeenCalled();
    vi.advanceTimersByTime(200);
    expect(onSilence).toHaveBeenCalledOnce();
    vi.advanceTimersByTime(6_000);
    expect(onSilence).toHaveBeenCalledTimes(2);
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
    const wish = { say: 'wish', from: 'x', term: 1, base: 0, number: 1, ops: [], orders: [] };
    for (const noise of [
      ...[null, 'hello', { say: 'patch' }, { ...wish, ops: 'all' }, { ...wish, ops: new Map() }],
      { ...wish, orders: [{ do: 'stop', with: ['x'.repeat(1_000)] }] },
      ...['shout', 'constructor'].map((name) => ({ ...wish, orders: [{ do: name, with: [] }] })),
    ])
      stranger.send(noise as never);
    leader.change({ position: 9 });
    await soon(() => expect(follower.replica.read().position).toBe(9));
    expect(leader.orders).toEqual([]);
  });

  it('take nothing that cannot be, neither as a wish nor as a patch nor as a snapshot', async () => {
    const room = createRoom();
    const leader = room.leader();
    const follower = room.follower('one');
    await soon(() => expect(follower.replica.read()).not.toBe(EMPTY));
    const ops: Op[] = [{ do: 'set', at: ['texts'], value: null }];
    const stranger = room.open();
    stranger.send({ say: 'wish', from: 'stranger', term: 1, base: 0, number: 1, ops, orders: [] });
    stranger.send({ say: 'patch', term: 1, seq: 1, ops, granted: null });
    stranger.send({
      say: 'snapshot',
      term: 1,
      seq: 7,
      shared: { ...EMPTY, texts: null },
      granted: {},
      lineage: [],
    });
    await heard(stranger);
    for (const { replica } of [leader, follower]) expect(replica.read().texts).toEqual({});
    follower.change({ texts: { main: 'typed' } });
    await soon(() => expect(leader.replica.read().texts).toEqual({ main: 'typed' }));
    leader.change({ position: 9 });
    await soon(() => expect(follower.replica.read().position).toBe(9));
  });

  it('keep what they have of what the leader itself cannot have meant, and hear of the rest', async () => {
    const room = createRoom();
    const leader = room.leader();
    const follower = room.follower('one');
    await soon(() => expect(follower.replica.read()).not.toBe(EMPTY));
    leader.change({ texts: null, position: 3 });
    await soon(() => expect(follower.replica.read()).toEqual({ ...EMPTY, position: 3 }));
    leader.change({ texts: { main: 'typed' } });
    await soon(() => expect(follower.replica.read().texts).toEqual({ main: 'typed' }));
  });

  it.each([
    ['of now', 1],
    ['of a later leader', Date.now()],
    ['as late as one can be', Date.now() + 3_600_000],
    ['of the far future', Number.MAX_SAFE_INTEGER],
    ['without end', Number.POSITIVE_INFINITY],
  ])('hear their leader again after a stranger spoke under a term %s', async (_, term) => {
    const room = createRoom();
    const leader = room.leader();
    const follower = room.follower('one');
    await soon(() => expect(follower.replica.read()).not.toBe(EMPTY));
    const stranger = room.open();
    stranger.send({ say: 'here', term, seq: 3 });
    stranger.send({
      say: 'snapshot',
      term,
      seq: 3,
      shared: { ...EMPTY, position: 'lies' },
      granted: {},
      lineage: [],
    });
    stranger.send({ say: 'refused', term, to: 'one', number: 1, because: 'crossed' });
    await heard(stranger);
    leader.change({ position: 9 });
    await soon(() => expect(follower.replica.read().position).toBe(9));
    follower.change({ position: 10 });
    await soon(() => expect(leader.replica.read().position).toBe(10));
  });

  it('hear their leader also after the clock was set back by a day', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const room = createRoom();
    const leader = room.leader(undefined, Date.now());
    const follower = room.follower('one');
    await soon(() => expect(follower.replica.read()).not.toBe(EMPTY));
    vi.setSystemTime(Date.now() - 86_400_000);
    leader.change({ position: 9 });
    await soon(() => expect(follower.replica.read().position).toBe(9));
    const late = room.follower('late');
    await soon(() => expect(late.replica.read().position).toBe(9));
  });

  it('remember of strangers no more than a thousand names', async () => {
    const room = createRoom();
    const leader = room.leader();
    const stranger = room.open();
    const wish = { say: 'wish', term: 1, base: 0, number: 1, ops: [], orders: [] } as const;
    for (let name = 0; name < 1_100; name++) stranger.send({ ...wish, from: `window ${name}` });
    const { granted } = await heard(stranger);
    expect(Object.keys(granted)).toHaveLength(1_000);
    expect(leader.replica.read()).toEqual(EMPTY);
  });
});

/** What the leader answers once the windows have heard all that this one has sent: the question came behind that. */
async function heard(stranger: Transport<Message>): Promise<Extract<Message, { say: 'snapshot' }>> {
  const answer = new Promise<Extract<Message, { say: 'snapshot' }>>((resolve) => {
    stranger.onMessage((message) => message.say === 'snapshot' && resolve(message));
  });
  stranger.send({ say: 'hello', from: 'stranger' });
  return answer;
}
