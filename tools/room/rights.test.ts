import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  CLASS_UP,
  classTopicsOf,
  rightsOf,
  SEATS,
  type SeatName,
  topicsOf,
  UP,
} from '../../src/room/index.ts';
import type { RawClient } from './raw-client-for-tests.ts';
import { ROOM, RoomForTests, someName, someSecret } from './room-for-tests.ts';
import { Table } from './table-for-tests.ts';

const table = new Table('every seat, every topic');
let room: RoomForTests;
let host: RawClient;
let witnesses: readonly RawClient[];
/** The one learner that is told something: whoever comes by this name hears it. */
const LEARNER = { client: someName(), password: someSecret() };
let learner: RawClient;

// One broker takes no more than so many connections in a time.
beforeEach(async () => {
  ({ room, host } = await RoomForTests.hosted());
  const remote = await room.remote(host);
  await remote.subscribe(...rightsOf('remote', ROOM, '').subscribes);
  const follower = await room.enter({});
  await follower.subscribe(...rightsOf('follower', ROOM, '').subscribes);
  const instructor = await room.instructor();
  learner = await room.learner(LEARNER);
  witnesses = [host, remote, follower, instructor];
});

afterEach(() => room.close());
afterAll(() => table.print());

const ALL_UP = [...new Set([...UP, ...CLASS_UP])];

/** Topics that a member called `name` may think of: all of the room's, its own and another's, another room's, and what is none. */
function thinkable(name: string) {
  const other = someName();
  const topics = topicsOf(ROOM);
  const { host, view, patch, poll, asked, desk, rights } = topics;
  const ofClass = classTopicsOf(ROOM);
  return {
    'the host’s topics': [host, view, patch, poll, asked],
    'the beat of the desk': [desk],
    'the broker’s own': [rights],
    'the instructor’s topics': [
      ...[ofClass.host, ofClass.view, ofClass.patch, ofClass.poll, ofClass.call, ofClass.shown],
    ],
    'what one learner is told': [ofClass.to(LEARNER.client)],
    'what it is told itself': [ofClass.to(name)],
    'its own name': [...ALL_UP.map((what) => topics.up(name, what)), topics.remote(name)],
    'another’s name': [...ALL_UP.map((what) => topics.up(other, what)), topics.remote(other)],
    'another room': [
      ...[topicsOf('GHJKMN').view, topicsOf('GHJKMN').up(name, 'vote'), topicsOf('GHJKMN').host],
      ...[classTopicsOf('GHJKMN').call, classTopicsOf('GHJKMN').to(name)],
    ],
    'what is no topic of a room': [
      '$SYS/broker/uptime',
      '$nowhere',
      `machete/${ROOM}`,
      `machete/${ROOM}/`,
      `machete/${ROOM}/up/${name}`,
      `machete/${ROOM}/class`,
      `machete/${ROOM}/class/to`,
      `machete/${ROOM}/class/to/x`,
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
    `machete/${ROOM}/class/#`,
    `machete/${ROOM}/class/+`,
    `machete/${ROOM}/class/to/+`,
    `machete/+/class/to/+`,
    ...ALL_UP.map(topics.allUp),
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
    const rights = (name: string) => rightsOf(seat, ROOM, name).subscribes;
    const all = (name: string) => [
      ...new Set([...Object.values(thinkable(name)).flat(), ...filters(), ...rights(name)]),
    ];
    const tried = all(someName());
    for (const index of tried.keys()) {
      const { member, name } = await room.seated(seat, host);
      const topic = all(name)[index] ?? '';
      const granted = await member.subscribe(topic);
      expect([topic, granted]).toEqual([topic, maySubscribe(seat, topic, name) ? [0] : [128]]);
      await leave(member, name);
    }
    table.row(
      `${seat} subscribes to ${tried.length} topics and filters`,
      `granted ${rights('').length}, refused the rest`,
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
  const isTold = seat === 'instructor' && retain && /^what (one learner|it) is told/.test(kind);
  const isAllowed = isTold || (retain ? rights.retains : rights.publishes).includes(topic);
  // What is for the broker is delivered to nobody.
  const isDelivered = isAllowed && topic !== topicsOf(ROOM).rights;
  expect({ topic, retain, heard, kept }).toEqual({
    topic,
    retain,
    // What an instructor is told itself nobody else hears.
    heard: isDelivered && kind !== 'what it is told itself',
    kept: isDelivered && retain && kind !== 'what it is told itself',
  });
  if (kept) member.publish(topic, '', true);
  await member.settled();
  await leave(member, name);
  return isDelivered;
}

/** A host is one of any room: only when it is in does it say which one this is. */
function maySubscribe(seat: SeatName, topic: string, name: string): boolean {
  const isOfAny = seat === 'host' || seat === 'instructor';
  const code = isOfAny ? (topic.split('/')[1] ?? '') : ROOM;
  return rightsOf(seat, code, name).subscribes.includes(topic);
}

it('an instructor deletes what a learner has said, and says nothing in its name', async () => {
  const topics = classTopicsOf(ROOM);
  const status = topics.up(LEARNER.client, 'status');
  const instructor = await room.instructor();
  learner.publish(status, 'mine', true);
  await learner.settled();
  instructor.publish(status, 'forged', true);
  instructor.publish(status, '', false);
  await instructor.settled();
  expect(instructor.heard(status)).toEqual(['mine']);
  instructor.publish(status, '', true);
  await instructor.settled();
  const later = await room.instructor();
  await later.settled();
  expect([instructor.heard(status), later.heard(status)]).toEqual([['mine', ''], []]);
  table.row('instructor says something in the name of a learner', 'dropped; deletes it: delivered');
});

async function leave(member: RawClient, name: string): Promise<void> {
  member.end();
  await room.tell(host, { do: 'unpair', client: name });
}

async function isHeard(payload: string): Promise<boolean> {
  const all = [...witnesses, learner];
  for (const witness of all) expect(await witness.settled()).toBe(true);
  return all.some((witness) => witness.heard().includes(payload));
}

/** Whether somebody who comes later is given it. */
async function isKept(topic: string, payload: string): Promise<boolean> {
  const later = await room.host();
  const { subscribes } = rightsOf('remote', ROOM, '');
  const name = someName();
  const phone = await room.remote(host, { client: name });
  await phone.subscribe(...subscribes);
  const instructor = await room.instructor();
  learner = await room.learner(LEARNER);
  const all = [later, phone, instructor, learner];
  for (const each of all) await each.settled();
  const isFound = all.some((each) => each.heard(topic).includes(payload));
  for (const each of [later, instructor]) each.end();
  await leave(phone, name);
  return isFound;
}
