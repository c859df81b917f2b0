import { afterEach, expect, it } from 'vitest';
import { RoomForTests } from './room-for-tests.ts';

let open: RoomForTests | null = null;
afterEach(() => open?.close());

it('What is said in one go arrives whole and in order, kept or not', async () => {
  const { room, host } = await RoomForTests.hosted();
  open = room;
  const { poll, view, patch } = room.topics;
  const follower = await room.enter({});
  await follower.subscribe(poll, view, patch);
  for (let turn = 0; turn < 20; turn++) {
    host.publish(poll, `poll ${turn}`, true);
    host.publish(view, `view ${turn}`, true);
    host.publish(patch, `patch ${turn}`);
  }
  await host.settled();
  await follower.settled();
  const turns = Array.from({ length: 20 }, (_, turn) => turn);
  expect(follower.heard(poll)).toEqual(turns.map((turn) => `poll ${turn}`));
  expect(follower.heard(view)).toEqual(turns.map((turn) => `view ${turn}`));
  expect(follower.heard(patch)).toEqual(turns.map((turn) => `patch ${turn}`));
});
