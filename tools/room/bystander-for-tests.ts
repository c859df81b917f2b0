import { afterEach, beforeEach, expect } from 'vitest';
import { topicsOf } from '../../src/room/index.ts';
import type { RawClient } from './raw-client-for-tests.ts';
import { ROOM, RoomForTests } from './room-for-tests.ts';

interface Watched {
  readonly room: RoomForTests;
  readonly host: RawClient;
  /** A follower who does nothing but listen. */
  readonly bystander: RawClient;
}

/** For each test of a file a room of its own. Whatever is tried in it, the others are still there afterwards, and heard nothing of it. */
export function watchedRoom(onOpen: (watched: Watched) => void): void {
  const topics = topicsOf(ROOM);
  let watched: Watched;
  beforeEach(async () => {
    const { room, host } = await RoomForTests.hosted();
    const bystander = await room.enter({});
    await bystander.subscribe(topics.view, topics.host, topics.poll);
    watched = { room, host, bystander };
    onOpen(watched);
  });
  afterEach(async () => {
    const { room, host, bystander } = watched;
    host.publish(topics.view, 'still here');
    expect(await bystander.until(() => bystander.heard(topics.view).includes('still here'))).toBe(true);
    expect(bystander.heard()).toEqual(['still here']);
    await room.close();
  });
}
