/** What of a window's state is mirrored, by the names of its slices. */
export type Room = Readonly<Record<string, unknown>>;

/** This window's copy of the room. */
export interface Replica {
  read(): Room;
  /** Puts in what came from the others. */
  write(room: Room): void;
  /** Calls for each change, own writes included; answers how to end that. */
  watch(listener: () => void): () => void;
}
