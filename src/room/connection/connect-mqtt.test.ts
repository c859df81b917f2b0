import { generate } from 'mqtt-packet';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Connection, ConnectionOptions, Link, Message } from '../connection.ts';
import { connectMqtt } from './connect-mqtt.ts';
import { CLOSED, CONNECTING, Network, type PlayedSocket } from './network-for-tests.ts';

/*
 * Time and the network are played here: sleeps, dead ways and a thousand members need neither. Real brokers are in
 * tools/room/contract/.
 */

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  for (const connection of connections.splice(0)) connection.close();
  vi.useRealTimers();
});

test('a member enters with its name and will, subscribes, and hears what is said', () => {
  const { network, links, messages } = member({ will: { topic: 'w', text: '' } });
  network.last.open();
  expect(network.last.sent).toMatchObject([
    {
      cmd: 'connect',
      clientId: 'name',
      username: 'follower',
      keepalive: 60,
      will: { topic: 'w', retain: true },
    },
  ]);
  expect(links).toEqual(['connecting']);
  network.last.welcome();
  expect(links).toEqual(['connecting', 'connected']);
  expect(network.last.sent[1]).toMatchObject({
    cmd: 'subscribe',
    subscriptions: [{ topic: 'a' }, { topic: 'b' }],
  });
  network.last.says(
    generate({ cmd: 'publish', topic: 'a', payload: 'words', qos: 0, dup: false, retain: true }),
  );
  expect(messages).toEqual([{ topic: 'a', text: 'words', isRetained: true }]);
});

test('what cannot go now never goes', () => {
  const { network, connection } = member();
  const say = () => connection.publish('t', 'x');
  expect(say()).toBe(false);
  network.last.open();
  expect(say()).toBe(false);
  network.last.welcome();
  expect(say()).toBe(true);
  network.last.bufferedAmount = 2_000_000;
  expect(say()).toBe(false);
  network.last.drop();
  expect(say()).toBe(false);
  vi.runOnlyPendingTimers();
  network.last.open().welcome();
  expect(network.last.sent.filter(({ cmd }) => cmd === 'publish')).toEqual([]);
});

test.each([
  [1, 'The broker of this room does not speak MQTT 3.1.1.'],
  [2, 'The broker of this room does not take the name of this device.'],
  [4, 'The broker of this room does not know this user name and password.'],
  [5, 'The broker of this room does not let this device in.'],
])('a broker that refuses with %i is not asked again, and the user reads why', (code, because) => {
  const { network, last } = member();
  network.last.open().welcome(code);
  expect(last()).toEqual({ is: 'refused', because });
  vi.advanceTimersByTime(600_000);
  network.wake();
  expect(network.sockets).toHaveLength(1);
});

test('a broker that does not let a member hear refuses it, too', () => {
  const { network, last } = member();
  network.last.open().welcome(0, [0, 128]);
  expect(last()).toMatchObject({
    is: 'refused',
    because: expect.stringContaining('does not let this device hear'),
  });
});

test('a broker that is full or not ready is told from one that is gone, and asked again', () => {
  const { network, links } = member();
  network.last.open().welcome(3);
  vi.advanceTimersByTime(2_000);
  network.last.drop();
  vi.advanceTimersByTime(4_000);
  network.last.open().welcome(3);
  vi.advanceTimersByTime(8_000);
  network.last.open().welcome();
  expect(links).toEqual(['connecting', 'unavailable', 'lost', 'unavailable', 'connected']);
});

test('an address that a page may not connect to is refused with a sentence', () => {
  const { last } = member({
    open: () => {
      throw new SyntaxError('no address');
    },
  });
  expect(last()).toEqual({
    is: 'refused',
    because: 'This page may not connect to the broker at ws://one/mqtt.',
  });
});

test.each([2, 30, 60])('a dead way is found within one and a half keep-alives of %i s', (keepAlive) => {
  const { network, last } = member({ keepAlive });
  network.last.open().welcome();
  vi.advanceTimersByTime(10 * keepAlive * 1_000);
  expect(last()).toEqual({ is: 'connected' });
  network.last.isDead = true;
  vi.advanceTimersByTime(1.5 * keepAlive * 1_000);
  expect(network.sockets[0]?.readyState).toBe(CLOSED);
  expect(last()).toEqual({ is: 'lost' });
});

test('a member that only listens gives a sign of life, also where its timers sleep', () => {
  const { network } = member({ keepAlive: 60 });
  const pings = () => network.last.sent.filter(({ cmd }) => cmd === 'pingreq').length;
  network.last.open().welcome();
  const before = pings();
  vi.setSystemTime(Date.now() + 46_000);
  network.last.says(publish);
  expect(pings()).toBe(before + 1);
  network.last.says(publish);
  expect(pings()).toBe(before + 1);
});

test('a page that slept asks before it gives a way up', () => {
  const { network, last } = member({ keepAlive: 60 });
  network.last.open().welcome();
  network.last.isDead = true;
  vi.setSystemTime(Date.now() + 3_600_000);
  vi.advanceTimersByTime(10_000);
  expect(last()).toEqual({ is: 'connected' });
  vi.advanceTimersByTime(4_000);
  expect(last()).toEqual({ is: 'lost' });
});

test('a page that wakes comes back at once, and finds a dead way within four seconds', () => {
  const { network, links } = member();
  network.last.open().welcome().drop();
  network.wake();
  expect(network.sockets).toHaveLength(2);
  network.last.open().welcome();
  network.wake();
  vi.advanceTimersByTime(30_000);
  expect(links).toEqual(['connecting', 'connected', 'lost', 'connected']);
  network.last.isDead = true;
  network.wake();
  vi.advanceTimersByTime(4_000);
  expect(links.at(-1)).toBe('lost');
});

test('a browser that says its network is gone has a dead way found within two seconds, and a good one kept', () => {
  const { network, links } = member();
  network.last.open().welcome();
  network.goOffline();
  vi.advanceTimersByTime(60_000);
  expect(links).toEqual(['connecting', 'connected']);
  network.last.isDead = true;
  network.goOffline();
  vi.advanceTimersByTime(2_000);
  expect(links).toEqual(['connecting', 'connected', 'lost']);
  network.goOffline();
  network.wake();
  network.last.open().welcome();
  expect(links.at(-1)).toBe('connected');
});

test('a try from before the sleep is made anew, one of now is not', () => {
  const { network } = member();
  network.wake();
  expect(network.sockets).toHaveLength(1);
  vi.setSystemTime(Date.now() + 5_000);
  network.wake();
  expect(network.sockets).toHaveLength(2);
  expect(network.sockets[0]?.readyState).toBe(CLOSED);
});

test('a thousand members that lose their broker at once do not come back at once', () => {
  const many = Array.from({ length: 1_000 }, () => member());
  for (const { network } of many) network.last.open().welcome();
  vi.advanceTimersByTime(20_000);
  for (const { network } of many) network.last.drop();
  const back: number[] = [];
  for (let tenth = 0; tenth < 10; tenth++) {
    const before = many.filter(({ network }) => network.sockets.length > 1).length;
    vi.advanceTimersByTime(100);
    back.push(many.filter(({ network }) => network.sockets.length > 1).length - before);
  }
  expect(back.reduce((sum, each) => sum + each)).toBe(1_000);
  expect(Math.max(...back)).toBeLessThan(200);
});

test('a broker that stays away is asked more and more seldom, and never given up', () => {
  const { network } = member();
  const triesIn = (seconds: number) => {
    const before = network.sockets.length;
    for (let at = 0; at < seconds * 10; at++) {
      network.last.drop();
      vi.advanceTimersByTime(100);
    }
    return network.sockets.length - before;
  };
  triesIn(60);
  expect(triesIn(300)).toBeGreaterThanOrEqual(20);
  expect(triesIn(300)).toBeLessThan(200);
});

test('one of two with the same name does not take it back in an endless hurry', () => {
  const { network } = member();
  for (let at = 0; at < 600; at++) {
    if (network.last.readyState === CONNECTING) network.last.open().welcome().drop();
    vi.advanceTimersByTime(100);
  }
  expect(network.sockets.length).toBeLessThan(25);
});

test('of several addresses the next one is tried when one is gone', () => {
  const url = ['ws://one/mqtt', 'ws://two/mqtt', 'ws://three/mqtt'];
  const first = new Set<string>();
  for (let turn = 0; turn < 100; turn++) first.add(member({ url }).network.last.url);
  expect(first).toEqual(new Set(url));
  const { network } = member({ url });
  for (let turn = 0; turn < 5; turn++) {
    network.last.drop();
    vi.advanceTimersByTime(15_000);
  }
  const tried = network.sockets.slice(0, 3).map((socket) => socket.url);
  expect(new Set(tried)).toEqual(new Set(url));
  expect(network.sockets[3]?.url).toBe(tried[0]);
});

test('a broker that does not answer is given up after ten seconds', () => {
  const { network, last } = member();
  network.last.open();
  vi.advanceTimersByTime(10_000);
  expect(last()).toEqual({ is: 'lost' });
});

test.each([
  ['what is no MQTT', (socket: PlayedSocket) => socket.says(Uint8Array.of(0xf0, 0))],
  ['a text frame', (socket: PlayedSocket) => socket.hears('message', { data: 'hello' })],
  ['a second welcome', (socket: PlayedSocket) => socket.welcome()],
])('%s ends the connection, and it comes back', (_what, say) => {
  const { network, links } = member();
  say(network.last.open().welcome());
  expect(links).toEqual(['connecting', 'connected', 'lost']);
  vi.advanceTimersByTime(2_000);
  expect(network.sockets).toHaveLength(2);
});

test('who leaves says goodbye, and hears nothing after it', () => {
  const { network, connection, links, messages } = member();
  network.last.open().welcome();
  connection.close();
  expect(network.last.sent.at(-1)).toMatchObject({ cmd: 'disconnect' });
  network.last.says(publish);
  network.wake();
  network.goOffline();
  vi.advanceTimersByTime(600_000);
  connection.close();
  expect(messages).toEqual([]);
  expect(links).toEqual(['connecting', 'connected', 'closed']);
  expect(network.sockets).toHaveLength(1);
});

const publish = generate({ cmd: 'publish', topic: 'a', payload: 'x', qos: 0, dup: false, retain: false });
const connections: Connection[] = [];

function member(options: Partial<ConnectionOptions> = {}) {
  const network = new Network();
  const heard: Link[] = [];
  const links: string[] = [];
  const messages: Message[] = [];
  const connection = connectMqtt({
    url: 'ws://one/mqtt',
    client: 'name',
    username: 'follower',
    password: 'secret',
    subscribes: ['a', 'b'],
    keepAlive: 60,
    onLink(link) {
      heard.push(link);
      links.push(link.is);
    },
    onMessage: (message) => messages.push(message),
    onWake: network.onWake,
    onOffline: network.onOffline,
    open: network.open,
    ...options,
  });
  connections.push(connection);
  return { network, connection, messages, links, last: () => heard.at(-1) };
}
