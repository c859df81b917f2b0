import { afterAll, expect, it } from 'vitest';
import { topicsOf } from '../../src/room/index.ts';
import { ROOM, RoomForTests, someName } from './room-for-tests.ts';
import { Table } from './table-for-tests.ts';

const table = new Table('a phone that takes nothing in');
const topics = topicsOf(ROOM);
const VIEW = 'v'.repeat(250_000);

afterAll(() => table.print());

it('is put out, and nobody waits for it', async () => {
  const { room, host } = await RoomForTests.hosted();
  const awake = await room.enter({});
  const client = someName();
  const here = topics.up(client, 'here');
  const frozen = await room.enter({ client, will: { topic: here, payload: Buffer.from('gone') } });
  for (const each of [awake, frozen]) await each.subscribe(topics.view);
  frozen.socket.pause();

  // What the systems of both sides hold is full first.
  let views = 0;
  for (; views < 200 && !host.heard(here).includes('gone'); views += 1) {
    const view = `${views} ${VIEW}`;
    host.publish(topics.view, view);
    expect(await awake.until(() => awake.heard(topics.view).includes(view))).toBe(true);
    awake.packets.length = 0;
  }
  expect(host.heard(here)).toEqual(['gone']);
  table.row(
    'a phone that reads nothing, while 250 kB views are sent',
    `its connection is ended after ${views} of them; the other one had each before the next was sent`,
  );
  await room.close();
});
