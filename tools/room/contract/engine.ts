import type { SeatName, Socket } from '../../../src/room/index.ts';

/** A kind of broker that the contract is tried on. */
export interface Engine {
  readonly name: string;
  /** Why it cannot be had here; empty where it can. */
  readonly absent: string;
  start(): Promise<Running>;
}

/** A broker that runs, or a cluster of some. */
export interface Running {
  /** One for each node. */
  readonly urls: readonly string[];
  readonly room: string;
  /** What a member of this seat enters with. */
  readonly passwords: Readonly<Record<SeatName, string>>;
  /** The embedded one has one room, knows each member by a secret of its own, and lets phones in that its host has paired. */
  readonly isEmbedded: boolean;
  /** Opens a socket that trusts the broker's certificate. */
  open(url: string): Socket & { terminate(): void };
  /** Kills a node without a word, and answers how to start it again. */
  kill(node: number): Promise<() => Promise<void>>;
  stop(): Promise<void>;
}
