import { afterEach, beforeEach, expect, it } from 'vitest';
import { classTopicsOf, topicsOf } from '../../src/room/index.ts';
import { brokerForTests } from './broker-for-tests.ts';
import type { RawClient } from './raw-client-for-tests.ts';
import { ROOM, RoomForTests, someName, someSecret } from './room-for-tests.ts';

const NEXT = 'GHJKMN';
let room: RoomForTests;
let host: RawClient;

beforeEach(async () => {
  ({ room, host } = await RoomForTests.hosted());
});
afterEach(() => room.close());

it('a room by another code has nobody in it but the host, and nothing of the old one', async () => {
  const client = someName();
  const here = topicsOf(ROOM).up(client, 'here');
  const follower = await room.enter({
    client,
    password: 'secret',
    will: { topic: here, payload: Buffer.from(''), retain: true },
  });
  follower.publish(here, '1', true);
  await follower.settled();
  const password = someSecret();
  const phone = someName();
  const remote = await room.remote(host, { client: phone, password });
  host.publish(topicsOf(ROOM).view, 'old', true);
  await room.tell(host, { do: 'move', room: NEXT });

  for (const each of [follower, remote]) expect(await each.until(() => null)).toBe(null);
  expect(room.broker.room()).toBe(NEXT);
  expect(await host.settled()).toBe(true);
  // What was kept in the old room is gone, for a host as well.
  const again = await room.host();
  expect(await again.subscribe(topicsOf(ROOM).allUp('here'), topicsOf(NEXT).allUp('here'))).toEqual([0, 0]);
  await again.settled();
  expect(again.heard()).toEqual([]);

  const back = await room.enter({ client, password: 'secret' });
  expect(await back.subscribe(topicsOf(ROOM).view, topicsOf(NEXT).view)).toEqual([128, 0]);
  await back.settled();
  expect(back.heard()).toEqual([]);
  expect((await room.come({ username: 'remote', client: phone, password })).answer).toBe(4);
});

it('the same room again puts out nobody', async () => {
  const follower = await room.enter({});
  const client = someName();
  const password = someSecret();
  const remote = await room.remote(host, { client, password });
  await room.tell(host, { do: 'move', room: ROOM });
  await room.tell(host, { do: 'paired', remotes: [{ client, secret: password }] });
  for (const each of [follower, remote]) expect(await each.settled()).toBe(true);
});

it('phones that the host does not name are put out', async () => {
  const remote = await room.remote(host);
  await room.tell(host, { do: 'paired', remotes: [] });
  expect(await remote.until(() => null)).toBe(null);
});

it('a broker that was started anew waits for the host before it turns anybody away', async () => {
  const client = someName();
  const phone = { client: someName(), password: someSecret() };
  const { port } = room.broker;
  await room.broker.close();
  const broker = await brokerForTests({ port, room: NEXT });
  const started = RoomForTests.around(broker);

  // They come back before the host does.
  const early = await started.enter({ client, password: 'secret' });
  expect(await early.subscribe(topicsOf(ROOM).view)).toBe(null);
  expect((await started.come({ username: 'remote', ...phone })).answer).toBe(3);

  const will = { topic: topicsOf(ROOM).host, payload: Buffer.from('away'), retain: true };
  const desk = await started.host({ will });
  desk.publish(topicsOf(ROOM).rights, JSON.stringify({ do: 'move', room: ROOM }));
  await started.tell(desk, {
    do: 'paired',
    remotes: [{ client: phone.client, secret: phone.password }],
  });
  const follower = await started.enter({ client, password: 'secret' });
  expect(await follower.subscribe(topicsOf(ROOM).view)).toEqual([0]);
  const remote = await started.enter({ username: 'remote', ...phone });
  expect(await remote.subscribe(topicsOf(ROOM).desk)).toEqual([0]);
  desk.end();
  await follower.subscribe(topicsOf(ROOM).host);
  await follower.until(() => follower.heard()[0]);
  expect(follower.heard()).toEqual(['away']);

  // From now on it is known who is wrong.
  expect(await follower.subscribe(topicsOf(NEXT).view)).toEqual([128]);
  expect((await started.come({ username: 'remote' })).answer).toBe(4);
  await started.close();
});

it('an instructor says which room it is only to a broker that no desk has told', async () => {
  // The desk of the talk has named it.
  const instructor = await room.instructor();
  instructor.publish(topicsOf(NEXT).rights, JSON.stringify({ do: 'move', room: NEXT }));
  await instructor.settled();
  expect(room.broker.room()).toBe(ROOM);

  const { port } = room.broker;
  await room.broker.close();
  const started = RoomForTests.around(await brokerForTests({ port, room: NEXT }));
  const learner = { client: someName(), password: 'secret' };
  const early = await started.learner(learner);
  expect(await early.subscribe(classTopicsOf(ROOM).call)).toBe(null);
  const first = await started.instructor();
  first.publish(topicsOf(ROOM).rights, JSON.stringify({ do: 'move', room: ROOM }));
  await first.settled();
  expect(started.broker.room()).toBe(ROOM);
  const back = await started.learner(learner);
  expect(await back.subscribe(classTopicsOf(ROOM).call)).toEqual([0]);
  // What one instructor has named, another one does not name again.
  const second = await started.instructor();
  second.publish(topicsOf(NEXT).rights, JSON.stringify({ do: 'move', room: NEXT }));
  await second.settled();
  expect(started.broker.room()).toBe(ROOM);
  await started.close();
});
