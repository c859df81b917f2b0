import { at } from '#case';

/** What of a window's state is mirrored, by the names of its slices. */
export type Room = Readonly<Record<string, unknown>>;

/** This window's copy of the room. */
export interface Replica {
  read(): Room;
  /** Puts in what came from the others. */
  write(room: Room): void;
  /** Calls for each change, own writes included; answers how to end that. */
  watch(listener: () => void): () => void;
  /** The slices of a room that cannot be as they are, or are missing. To ask again after a small change costs little. */
  faults(room: Room): readonly string[];
}

/** The room, with the slices of another one in the place of those that cannot be. */
export function mended(replica: Replica, room: Room, other: Room): Room {
  const faults = replica.faults(room);
  if (faults.length === 0) return room;
  return { ...room, ...Object.fromEntries(faults.map((slice) => [slice, at(other, slice)])) };
}
