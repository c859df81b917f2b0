/** What of a member's state all members share, by the names of its slices. */
export type Shared = Readonly<Record<string, unknown>>;

/** This member's copy of it. */
export interface Replica {
  read(): Shared;
  /** Puts in what came from the others. */
  write(shared: Shared): void;
  /** Calls for each change, own writes included; answers how to end that. */
  watch(listener: () => void): () => void;
}
