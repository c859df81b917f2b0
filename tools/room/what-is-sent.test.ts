import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import {
  CLASS_UP,
  MOST_A_SECOND,
  MOST_A_SECOND_FROM_A_REMOTE,
  MOST_BYTES,
  topicsOf,
} from '../../src/room/index.ts';
import { watchedRoom } from './bystander-for-tests.ts';
import type { RawClient } from './raw-client-for-tests.ts';
import { asked, ROOM, type RoomForTests, someName } from './room-for-tests.ts';
import { Table } from './table-for-tests.ts';

const table = new Table('what is sent');
const topics = topicsOf(ROOM);
let room: RoomForTests;
let host: RawClient;
let bystander: RawClient;
watchedRoom((watched) => {
  ({ room, host, bystander } = watched);
});
afterAll(() => table.print());

describe('sizes', () => {
  it('are bounded', async () => {
    const client = someName();
    const ask = topics.up(client, 'ask');
    const follower = await room.enter({ client });
    follower.publish(ask, 'x'.repeat(MOST_BYTES.up), true);
    follower.publish(ask, 'y'.repeat(MOST_BYTES.up + 1), true);
    expect(await follower.settled()).toBe(true);
    await host.until(() => host.heard(ask)[0]);
    expect(host.heard(ask)).toEqual(['x'.repeat(MOST_BYTES.up)]);
    table.row(`${MOST_BYTES.up + 1} bytes on a topic of one’s own`, 'dropped');
  });

  it.each([
    ['status', MOST_BYTES.status],
    ['screen', MOST_BYTES.screen],
    ['reply', MOST_BYTES.screen],
    ['hand', MOST_BYTES.up],
    ['vote', MOST_BYTES.up],
    ['learns', MOST_BYTES.up],
  ] as const)('are bounded: what a learner says on %s', async (what, most) => {
    const client = someName();
    const topic = topics.up(client, what);
    const learner = await room.learner({ client });
    const instructor = await room.instructor();
    learner.publish(topic, 'x'.repeat(most), true);
    learner.publish(topic, 'y'.repeat(most + 1), true);
    expect(await learner.settled()).toBe(true);
    await instructor.settled();
    expect(instructor.heard(topic)).toEqual(['x'.repeat(most)]);
    table.row(`${most + 1} bytes of a learner on ${what}`, 'not delivered');
  });

  it('are the same for a learner at another machine', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'room-'));
    const path = join(folder, 'socket');
    // What comes by a socket of files comes from no address of this machine, as a laptop in the network does not.
    const server = createServer();
    room.broker.attach(server);
    await new Promise<void>((resolve) => server.listen(path, resolve));
    const [far, client] = [room.at(`ws+unix:${path}:/mqtt`), someName()];
    const instructor = await room.instructor();
    const learner = await far.learner({ client });
    learner.publish(topics.up(client, 'screen'), 'x'.repeat(MOST_BYTES.screen), true);
    expect(await learner.settled()).toBe(true);
    await instructor.settled();
    expect(instructor.heard(topics.up(client, 'screen'))).toEqual(['x'.repeat(MOST_BYTES.screen)]);
    // Who has not said yet who it is may not.
    const stranger = await far.stranger();
    stranger.publish(topics.up(client, 'screen'), 'x'.repeat(MOST_BYTES.up));
    expect(await stranger.settled()).toBe(false);
    const follower = await far.enter({});
    follower.publish(topics.up(client, 'vote'), 'x'.repeat(MOST_BYTES.status));
    expect(await follower.settled()).toBe(false);
    learner.end();
    await new Promise((resolve) => server.close(resolve));
    rmSync(folder, { recursive: true });
  });

  const header = (length: number) => {
    const bytes = [0x30];
    for (let left = length; bytes.length === 1 || left > 0; left >>>= 7)
      bytes.push((left & 0x7f) | (left > 0x7f ? 0x80 : 0));
    return bytes;
  };
  const huge: Readonly<Record<string, (client: RawClient, name: string) => void>> = {
    'a packet of 1 MB': (client, name) => client.publish(topics.up(name, 'ask'), 'x'.repeat(1_000_000)),
    'the head of a packet of 256 MB': (client) => client.bytes(header(268_435_455)),
    'a length of five bytes': (client) => client.bytes([0x30, 0xff, 0xff, 0xff, 0xff, 0x01]),
    'a topic of 65,535 bytes': (client) => client.publish('x'.repeat(65_535), ''),
    'a topic of 100 levels': (client) => client.publish('x/'.repeat(99), ''),
  };
  it.each(Object.keys(huge))('%s ends the connection', async (what) => {
    const name = someName();
    const client = await room.enter({ client: name });
    huge[what]?.(client, name);
    expect(await client.settled()).toBe(false);
    table.row(what, 'ended');
  });

  it('let the host’s largest view through', async () => {
    const view = 'v'.repeat(MOST_BYTES.down);
    host.publish(topics.view, view, true);
    await bystander.until(() => bystander.heard()[0]);
    expect(bystander.heard()).toEqual([view]);
    bystander.packets.length = 0;
  });
});

describe('floods', () => {
  it.each([
    ['follower', MOST_A_SECOND],
    ['remote', MOST_A_SECOND_FROM_A_REMOTE],
    ['learner', MOST_A_SECOND],
  ] as const)('of a %s are cut to its rate', async (seat, rate) => {
    const { member, name } = await room.seated(seat, host);
    const topic = seat === 'remote' ? topics.remote(name) : topics.up(name, 'vote');
    for (let count = 0; count < 2 * rate + 30; count += 1) member.publish(topic, String(count));
    expect(await member.settled()).toBe(true);
    await host.settled();
    const heard = host.heard(topic).length;
    expect(heard).toBeGreaterThanOrEqual(2 * rate);
    // A few more, as the time goes on while they come in.
    expect(heard).toBeLessThan(3 * rate);
    table.row(
      `${2 * rate + 30} messages of a ${seat} at once`,
      `${2 * rate} or a few more are delivered, the rest dropped`,
    );
  });

  it('of screens are cut to one a second', async () => {
    const client = someName();
    const learner = await room.learner({ client });
    const instructor = await room.instructor();
    const [screen, status] = [topics.up(client, 'screen'), topics.up(client, 'status')];
    const long = 'x'.repeat(MOST_BYTES.status + 1);
    for (let count = 0; count < 8; count += 1) learner.publish(screen, `${count}${long}`, true);
    learner.publish(status, 'still heard', true);
    expect(await learner.settled()).toBe(true);
    await instructor.settled();
    // What was saved up while it showed nothing.
    expect(instructor.heard(screen).length).toBeGreaterThanOrEqual(3);
    expect(instructor.heard(screen).length).toBeLessThan(6);
    expect(instructor.heard(status)).toEqual(['still heard']);
    table.row('8 screens of a learner at once', '3 are delivered, the rest dropped; its status still comes');
  });

  it('of a learner who says what it may not end its connection, and nobody hears of it', async () => {
    const instructor = await room.instructor();
    const ofAnother = CLASS_UP.map((what) => topics.up('a'.repeat(32), what));
    const learner = await room.learner({ client: someName() });
    for (let count = 0; count < 300; count += 1)
      learner.publish(ofAnother[count % ofAnother.length] ?? '', 'forged', true);
    expect(await learner.settled()).toBe(false);
    await instructor.settled();
    expect(instructor.heard()).toEqual([]);
    table.row('300 messages of a learner in the name of another', 'none is delivered, the connection ended');
  });

  const floods: Readonly<Record<string, (client: RawClient, name: string) => void>> = {
    '2,000 messages of its own': (client, name) => client.publish(topics.up(name, 'vote'), 'x'),
    '2,000 messages to the host’s topic': (client) => client.publish(topics.view, 'x'),
    '2,000 subscriptions to the view': (client) =>
      client.send({ cmd: 'subscribe', messageId: 7, subscriptions: asked([topics.view], 0) }),
    '2,000 pings': (client) => client.send({ cmd: 'pingreq' }),
    '2,000 WebSocket pings': (client) => client.socket.ping(),
    '2,000 empty frames': (client) => client.bytes([]),
  };
  it.each(Object.keys(floods))('%s end the connection', async (what) => {
    const name = someName();
    const client = await room.enter({ client: name });
    for (let count = 0; count < 2_000; count += 1) floods[what]?.(client, name);
    expect(await client.until(() => null)).toBe(null);
    expect(host.heard(topics.up(name, 'vote')).length).toBeLessThan(20);
    table.row(what, 'ended');
  });

  it('of filters end the connection', async () => {
    const client = await room.enter({});
    const subscriptions = asked(
      Array.from({ length: 60 }, (_, index) => `t/${index}`),
      0,
    );
    client.send({ cmd: 'subscribe', messageId: 1, subscriptions });
    expect(await client.settled()).toBe(false);
    table.row('60 filters in one packet', 'ended');
  });
});

describe('the protocol', () => {
  it('is MQTT 3.1.1', async () => {
    expect((await room.come({ protocolVersion: 5 })).answer).toBe(1);
    table.row('MQTT 5', 'CONNACK 1, ended');
    expect((await room.come({ protocolVersion: 3, client: someName().slice(0, 20) })).answer).toBe('closed');
    table.row('MQTT 3.1', 'ended');
  });

  const first: Readonly<Record<string, readonly number[]>> = {
    'a wrong protocol name': [0x10, 12, 0, 4, 0x4d, 0x51, 0x54, 0x58, 4, 2, 0, 60, 0, 0],
    'a bridge': [0x10, 12, 0, 4, 0x4d, 0x51, 0x54, 0x54, 0x84, 2, 0, 60, 0, 0],
    'PUBLISH without CONNECT': [0x30, 5, 0, 1, 0x61, 0x62, 0x63],
    'SUBSCRIBE without CONNECT': [0x82, 6, 0, 1, 0, 1, 0x23, 0],
    'PINGREQ without CONNECT': [0xc0, 0],
    'a CONNECT of no bytes': [0x10, 0],
    'HTTP within the WebSocket': [...Buffer.from('GET / HTTP/1.1\r\nHost: x\r\n\r\n')],
  };
  it.each(Object.keys(first))('has nothing for %s', async (what) => {
    const client = await room.stranger();
    client.bytes(first[what] ?? []);
    expect(await client.until(() => null)).toBe(null);
    expect(client.packets.filter((packet) => packet.cmd === 'connack' && packet.returnCode === 0)).toEqual(
      [],
    );
    table.row(what, 'ended');
  });

  const later: Readonly<Record<string, (client: RawClient) => void>> = {
    'a second CONNECT': (client) =>
      client.bytes([0x10, 14, 0, 4, 0x4d, 0x51, 0x54, 0x54, 4, 2, 0, 60, 0, 2, 0x61, 0x62]),
    'PUBLISH at least once': (client) =>
      client.send({
        cmd: 'publish',
        topic: 'x',
        payload: '',
        qos: 1,
        messageId: 1,
        dup: false,
        retain: false,
      }),
    'PUBLISH exactly once': (client) =>
      client.send({
        cmd: 'publish',
        topic: 'x',
        payload: '',
        qos: 2,
        messageId: 1,
        dup: false,
        retain: false,
      }),
    'PUBREL of nothing': (client) => client.send({ cmd: 'pubrel', messageId: 1 }),
    'CONNACK from a client': (client) => client.bytes([0x20, 2, 0, 0]),
    'AUTH of MQTT 5': (client) => client.bytes([0xf0, 0]),
    'PUBLISH without a topic': (client) => client.bytes([0x30, 2, 0, 0]),
    'PUBLISH to a wildcard': (client) => client.publish('machete/#', 'x'),
    'a topic longer than its packet': (client) => client.bytes([0x30, 3, 0, 200, 0x61]),
    'text instead of bytes': (client) => client.socket.send('hello'),
  };
  it.each(Object.keys(later))('has nothing for %s', async (what) => {
    const client = await room.enter({});
    later[what]?.(client);
    expect(await client.settled()).toBe(false);
    table.row(what, 'ended');
  });

  it('says everything at most once, and keeps no session', async () => {
    const client = someName();
    const follower = await room.enter({ client, password: 'secret', clean: false });
    follower.send({ cmd: 'subscribe', messageId: 1, subscriptions: asked([topics.poll], 2) });
    host.publish(topics.poll, 'open');
    const heard = await follower.until(() => follower.packets.find(({ cmd }) => cmd === 'publish'));
    expect(heard).toMatchObject({ topic: topics.poll, qos: 0 });
    follower.end();
    const back = await room.enter({ client, password: 'secret', clean: false });
    expect(back.packets[0]).toMatchObject({ cmd: 'connack', sessionPresent: false });
    host.publish(topics.poll, 'shut');
    await host.settled();
    await back.settled();
    expect(back.heard()).toEqual([]);
    await bystander.until(() => bystander.heard().length === 2);
    bystander.packets.length = 0;
    table.row(
      'a subscription “exactly once”, a session that shall stay',
      'messages come at most once; no session is kept',
    );
  });

  it('waits for nobody: half a packet, then silence', async () => {
    const silent = await room.stranger();
    const half = await room.stranger();
    half.bytes([0x10, 60, 0, 4, 0x4d]);
    const late = await room.enter({ keepalive: 1 });
    late.bytes([0x30, 40, 0, 4, 0x4d]);
    for (const client of [silent, half, late]) expect(await client.until(() => null)).toBe(null);
    table.row('no CONNECT, or half of one', 'ended after 5 s');
    table.row('half a packet later, then silence', 'ended after one and a half keep-alives');
  });
});

describe('the way in', () => {
  it('is a WebSocket at /mqtt that speaks mqtt', async () => {
    expect((await room.stranger(null)).refused).toBe('HTTP 400');
    expect((await room.stranger('mqttv3.1')).refused).toBe('HTTP 400');
    table.row('a WebSocket of no or another subprotocol', 'HTTP 400');
  });
});
