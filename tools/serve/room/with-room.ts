import { type Served, serve } from '../server.ts';
import type { RoomWish } from '../wishes.ts';
import { folderFor } from './folder-for.ts';
import type { Rehearsal } from './rehearsal.ts';
import { roomElsewhere } from './room-elsewhere.ts';
import { roomHere } from './room-here.ts';
import { sayRoom } from './say-room.ts';

interface WithRoom {
  readonly port: number;
  readonly hosts: readonly string[];
  readonly room: RoomWish;
  /** So many simulated ones attend its class. */
  readonly learners: number;
}

/** Serves the deck to other machines as well, with a room for them. */
export async function serveWithRoom({ port, hosts, room: wish, learners }: WithRoom): Promise<Served> {
  const sayNow = () => sayRoom(code(), server.urls());
  const onMove = () => {
    sayNow();
    rehearsal?.move(code());
  };
  let rehearsal: Rehearsal | null = null;
  const { address, brokers } = wish;
  const { room, code } =
    brokers.length > 0
      ? roomElsewhere({ address, brokers, env: process.env })
      : await roomHere({ address, hosts, onMove });
  const { folder, remove } = await folderFor(brokers);
  const server = await serve({
    port,
    hosts,
    folder,
    room,
    onUrls: sayNow,
  });
  sayNow();
  if (learners > 0) {
    const { rehearse } = await import('./rehearsal.ts');
    rehearsal = rehearse(learners, server.port, code());
  }
  return {
    ...server,
    async close() {
      rehearsal?.end();
      await server.close();
      await remove();
    },
  };
}
