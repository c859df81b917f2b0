import { afterAll, expect, it } from 'vitest';
import { rightsOf, topicsOf } from '../../src/room/index.ts';
import { mustLeave } from './crowd.ts';
import type { RawClient } from './raw-client-for-tests.ts';
import { ROOM, RoomForTests, someName } from './room-for-tests.ts';
import { Table } from './table-for-tests.ts';

const table = new Table('a crowd');
const topics = topicsOf(ROOM);

afterAll(() => table.print());

it('lets a thousand in, and not the one after them; the host and remotes always', async () => {
  const { room, host } = await RoomForTests.hosted({ mostFollowers: 1_000 });
  const names = Array.from({ length: 1_000 }, someName);
  const followers: RawClient[] = [];
  for (let first = 0; first < names.length; first += 50)
    followers.push(
      ...(await Promise.all(
        names.slice(first, first + 50).map((client) => room.enter({ client, password: client })),
      )),
    );
  const { subscribes } = rightsOf('follower', ROOM, '');
  for (const each of followers) expect(await each.subscribe(...subscribes)).toEqual(subscribes.map(() => 0));
  host.publish(topics.poll, 'open');
  for (const each of followers) await each.until(() => each.heard(topics.poll)[0]);
  expect(followers.filter((each) => each.heard(topics.poll).length === 1).length).toBe(1_000);
  table.row('1,000 followers', 'come in, and hear the host');

  expect((await room.come({})).answer).toBe(3);
  table.row('one more', 'CONNACK 3: it comes again by itself');

  const client = names[0] ?? '';
  expect((await room.come({ client, password: client })).answer).toBe(0);
  table.row('one of them, whose connection hangs, comes again', 'comes in');

  await room.remote(host);
  await room.host();
  table.row('a remote and a host, into the full room', 'come in');
  await room.close();
});

it('has those leave who say nothing, when others come', async () => {
  const { room, host } = await RoomForTests.hosted();
  const silent: RawClient[] = [];
  for (let count = 0; count < 520; count += 1) silent.push(await room.stranger());
  await expect.poll(() => silent.filter((each) => each.closed).length).toBeGreaterThanOrEqual(20);
  const follower = await room.enter({});
  expect(await follower.settled()).toBe(true);
  expect(await host.settled()).toBe(true);
  table.row(
    '520 connections that say nothing',
    'those that came first are ended for those that come; all after 5 s',
  );
  await room.close();
});

it('takes a seat from the machine that has most', () => {
  const from = (address: string, count: number) =>
    Array.from({ length: count }, (_, index) => ({ address, index }));
  const crowd = [...from('10.0.0.1', 3), ...from('10.0.0.2', 90), ...from('10.0.0.3', 7)];
  expect(mustLeave(crowd, '10.0.0.4')).toEqual({ address: '10.0.0.2', index: 89 });
  expect(mustLeave(crowd, '10.0.0.3')).toEqual({ address: '10.0.0.2', index: 89 });
  expect(mustLeave(crowd, '10.0.0.2')).toBe(null);
  expect(mustLeave(from('10.0.0.1', 1), '10.0.0.2')).toBe(null);
  expect(mustLeave([], '10.0.0.2')).toBe(null);
  table.row('one machine has taken all seats', 'its last one is ended for somebody from another machine');
});
