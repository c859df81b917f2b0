import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rightsOf, SEATS, type SeatName, topicsOf, UP } from '../../src/room/index.ts';
import type { RawClient } from './raw-client-for-tests.ts';
import { ROOM, RoomForTests, someName } from './room-for-tests.ts';
import { Table } from './table-for-tests.ts';

const table = new Table('every seat, every topic');
let room: RoomForTests;
let host: RawClient;
let witnesses: readonly RawClient[];

beforeAll(async () => {
  ({ room, host } = await RoomForTests.hosted());
  const remote = await room.remote(host);
  await remote.subscribe(...rightsOf('remote', ROOM, '').subscribes);
  const follower = await room.enter({});
  await follower.subscribe(...rightsOf('follower', ROOM, '').subscribes);
  witnesses = [host, remote, follower];
});

afterAll(async () => {
  table.print();
  await room.close();
});

/** Topics that a member called `name` may think of: all of the room's, its own and another's, another room's, and what is none. */
function thinkable(name: string) {
  const other = someName();
  const topics = topicsOf(ROOM);
  const { host, view, patch, poll, asked, desk, rights } = topics;
  return {
    'the host’s topics': [host, view, patch, poll, asked],
    'the beat of the desk': [desk],
    'the broker’s own': [rights],
    'its own name': [...UP.map((what) => topics.up(name, what)), topics.remote(name)],
    'another’s name': [...UP.map((what) => topics.up(other, what)), topics.remote(other)],
    'another room': [topicsOf('GHJKMN').view, topicsOf('GHJKMN').up(name, 'vote'), topicsOf('GHJKMN').host],
    'what is no topic of a room': [
      '$SYS/broker/uptime',
      '$nowhere',
      `machete/${ROOM}`,
      `machete/${ROOM}/`,
      `machete/${ROOM}/up/${name}`,
      `${view}/`,
      `/${view}`,
      view.toUpperCase(),
      `${topics.up(name, 'vote')}/more`,
    ],
  };
}

/** What a topic of the room is about: `up/vote`. */
function what(topic = ''): string {
  return topic
    .split('/')
    .slice(2)
    .filter((level) => level.length < 32)
    .join('/');
}

/** Filters beyond those topics. */
function filters() {
  const topics = topicsOf(ROOM);
  return [
    '#',
    '+',
    '+/#',
    '/#',
    '$SYS/#',
    '$SYS/+/new/clients',
    'machete/#',
    'machete/+/view',
    `machete/${ROOM}/#`,
    `machete/${ROOM}/+`,
    `machete/${ROOM}/up/#`,
    `machete/${ROOM}/up/+/+`,
    `machete/${ROOM}/remote/#`,
    topics.allRemotes,
    ...UP.map(topics.allUp),
    `$share/all/${topics.view}`,
  ];
}

describe.each(SEATS)('a %s', (seat) => {
  it('is heard where its rights say so, and nowhere else', async () => {
    for (const [kind, topics] of Object.entries(thinkable(someName()))) {
      const delivered: string[] = [];
      for (const index of topics.keys())
        for (const retain of [false, true])
          if (await published(seat, kind, index, retain))
            delivered.push(`${what(topics[index])}${retain ? ' (kept)' : ''}`);
      const dropped = 2 * topics.length - delivered.length;
      const heard = delivered.length > 0 ? `delivered: ${delivered.join(', ')}; ` : '';
      table.row(`${seat} publishes to ${kind}`, `${heard}${dropped} dropped, nobody hears them`);
    }
  });

  it('may subscribe to what its rights name, letter by letter', async () => {
    const { subscribes } = rightsOf(seat, ROOM, '');
    const all = new Set([...Object.values(thinkable(someName())).flat(), ...filters(), ...subscribes]);
    for (const topic of all) {
      const { member, name } = await room.seated(seat, host);
      const granted = await member.subscribe(topic);
      expect([topic, granted]).toEqual([topic, maySubscribe(seat, topic) ? [0] : [128]]);
      await leave(member, name);
    }
    table.row(
      `${seat} subscribes to ${all.size} topics and filters`,
      `granted ${subscribes.length}, refused the rest`,
    );
  });
});

/** Tries one topic, compares what comes of it with the rights of the seat, and answers whether it was delivered. */
async function published(seat: SeatName, kind: string, index: number, retain: boolean): Promise<boolean> {
  const { member, name } = await room.seated(seat, host);
  const topic = Object.entries(thinkable(name)).find(([each]) => each === kind)?.[1][index] ?? '';
  const payload = `said by ${name} ${retain}`;
  member.publish(topic, payload, retain);
  expect(await member.settled()).toBe(true);
  const heard = await isHeard(payload);
  const kept = await isKept(topic, payload);
  const rights = rightsOf(seat, ROOM, name);
  const isAllowed = (retain ? rights.retains : rights.publishes).includes(topic);
  // What is for the broker is delivered to nobody.
  const isDelivered = isAllowed && topic !== topicsOf(ROOM).rights;
  expect({ topic, retain, heard, kept }).toEqual({
    topic,
    retain,
    heard: isDelivered,
    kept: isDelivered && retain,
  });
  if (kept) member.publish(topic, '', true);
  await member.settled();
  await leave(member, name);
  return isDelivered;
}

/** A host is one of any room: only when it is in does it say which one this is. */
function maySubscribe(seat: SeatName, topic: string): boolean {
  const code = seat === 'host' ? (topic.split('/')[1] ?? '') : ROOM;
  return rightsOf(seat, code, '').subscribes.includes(topic);
}

async function leave(member: RawClient, name: string): Promise<void> {
  member.end();
  await room.tell(host, { do: 'unpair', client: name });
}

async function isHeard(payload: string): Promise<boolean> {
  for (const witness of witnesses) expect(await witness.settled()).toBe(true);
  return witnesses.some((witness) => witness.heard().includes(payload));
}

/** Whether somebody who comes later is given it. */
async function isKept(topic: string, payload: string): Promise<boolean> {
  const later = await room.host();
  const { subscribes } = rightsOf('remote', ROOM, '');
  const name = someName();
  const phone = await room.remote(host, { client: name });
  await phone.subscribe(...subscribes);
  for (const each of [later, phone]) await each.settled();
  const isFound = [later, phone].some((each) => each.heard(topic).includes(payload));
  later.end();
  await leave(phone, name);
  return isFound;
}
