import fc from 'fast-check';
import mqtt, { type Packet } from 'mqtt-packet';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { topicsOf } from '../../src/room/index.ts';
import type { RawClient } from './raw-client-for-tests.ts';
import { ROOM, RoomForTests, someName } from './room-for-tests.ts';
import { Table } from './table-for-tests.ts';

const table = new Table('nonsense');
const topics = topicsOf(ROOM);
const NAME = 'f'.repeat(32);
const SECRET = 'secret';

let room: RoomForTests;
let host: RawClient;
let bystander: RawClient;

beforeAll(async () => {
  ({ room, host } = await RoomForTests.hosted());
  bystander = await room.enter({});
  await bystander.subscribe(topics.view, topics.host, topics.poll);
});

afterAll(async () => {
  table.print();
  await room.close();
});

const packets: readonly Packet[] = [
  {
    cmd: 'connect',
    protocolId: 'MQTT',
    protocolVersion: 4,
    clientId: NAME,
    username: 'follower',
    password: Buffer.from(SECRET),
    clean: true,
    keepalive: 60,
  },
  {
    cmd: 'connect',
    protocolId: 'MQTT',
    protocolVersion: 5,
    clientId: NAME,
    clean: true,
    keepalive: 60,
    will: { topic: topics.host, payload: Buffer.from('x'), qos: 2, retain: true },
  },
  {
    cmd: 'publish',
    topic: topics.up(NAME, 'vote'),
    payload: '{"poll":"p"}',
    qos: 0,
    retain: true,
    dup: false,
  },
  { cmd: 'publish', topic: topics.view, payload: 'x', qos: 0, retain: true, dup: false },
  { cmd: 'subscribe', messageId: 1, subscriptions: [{ topic: topics.view, qos: 0 }] },
  { cmd: 'unsubscribe', messageId: 2, unsubscriptions: [topics.view, '#'] },
  { cmd: 'pingreq' },
  { cmd: 'disconnect' },
];

/** A packet, and what happens to it on the way: bytes turned into others, cut off, or put in. */
const spoilt = fc
  .record({
    packet: fc.constantFrom(...packets.map((packet) => mqtt.generate(packet))),
    bytes: fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { maxLength: 4 }),
    cut: fc.option(fc.nat(), { freq: 3 }),
    more: fc.uint8Array({ maxLength: 8 }),
  })
  .map(({ packet, bytes, cut, more }) => {
    const spoilt = Buffer.from(packet);
    for (const [index, byte] of bytes) spoilt[index % spoilt.length] = byte;
    return Buffer.concat([cut === null ? spoilt : spoilt.subarray(0, cut % spoilt.length), more]);
  });
const frames = fc.array(fc.oneof({ weight: 4, arbitrary: spoilt }, fc.uint8Array({ maxLength: 64 })), {
  minLength: 1,
  maxLength: 6,
});

it.each([
  ['from the first byte on', false],
  ['once somebody is in', true],
] as const)('harms nobody else: %s', async (_when, isIn) => {
  let ended = 0;
  const runs = 300;
  await fc.assert(
    fc.asyncProperty(frames, async (sent) => {
      const client = isIn ? await room.enter({ client: NAME, password: SECRET }) : await room.stranger();
      for (const frame of sent) client.bytes(frame);
      const alive = await room.enter({ client: someName() });
      expect(await alive.settled()).toBe(true);
      alive.end();
      if (client.closed) ended += 1;
      client.end();
    }),
    { numRuns: runs, seed: 22 },
  );
  expect(await host.settled()).toBe(true);
  expect(await bystander.settled()).toBe(true);
  expect(bystander.heard()).toEqual([]);
  const others = host.packets.filter(
    (packet) => packet.cmd === 'publish' && !packet.topic.startsWith(`machete/${ROOM}/up/${NAME}/`),
  );
  expect(others).toEqual([]);
  table.row(
    `${runs} connections with spoilt packets, ${_when}`,
    `${ended} ended at once, the rest wait for more; nobody else hears anything`,
  );
});
