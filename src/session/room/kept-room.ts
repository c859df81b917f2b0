import * as v from 'valibot';
import type { HostAccess, Keeper } from '../../room/index.ts';
import { kept, randomName } from '../../ui/index.ts';
import { inThisDeck } from '../state/this-window.ts';

/* What a reloaded desk goes on with, and a window that leads after this one. */

const KeptRoomSchema = v.object({
  code: v.string(),
  /** Whether the user has closed it: then it is opened by hand alone. */
  isClosed: v.boolean(),
  /** Another desk has it, and may have given it another code. */
  isTaken: v.boolean(),
  /** When it was last hosted here, from `Date.now`. */
  at: v.number(),
  /** Marks, the poll, the paired phones: the host's own. */
  host: v.unknown(),
});
export type KeptRoom = v.InferOutput<typeof KeptRoomSchema>;

const storage = () => kept('browser', inThisDeck('machete-mode.room'), KeptRoomSchema);

/** A room older than this is of another day: its code is not used again. */
const SAME_DAY_MS = 12 * 3_600_000;

export function keptRoom(): KeptRoom | null {
  const room = storage().read();
  return room && Date.now() - room.at < SAME_DAY_MS ? room : null;
}

export function keepRoom(changed: Partial<KeptRoom>): void {
  const before = keptRoom() ?? { code: '', isClosed: false, isTaken: false, host: null };
  storage().keep({ ...before, ...changed, at: Date.now() });
}

/** The code that the phones know: a server that was started again has made another one. */
export function codeFor({ room }: Pick<HostAccess, 'room'>): string {
  const known = keptRoom();
  return known && !known.isTaken && known.code !== '' ? known.code : room;
}

/** What the host of a room keeps; that of a room with another code is not its own. */
export function keeperOf(code: () => string): Keeper<unknown> {
  return {
    read() {
      const room = keptRoom();
      return room?.code === code() ? (room.host ?? null) : null;
    },
    keep: (host) => keepRoom({ code: code(), host }),
  };
}

/** What all windows of this browser are called as a desk: none of them takes the room from another one. */
export function deskName(): string {
  const name = kept('browser', inThisDeck('machete-mode.desk'), v.string());
  const known = name.read() ?? randomName();
  name.keep(known);
  return known;
}
