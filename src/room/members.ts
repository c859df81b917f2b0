import type { Line } from '#case';
import type { Command, DeskBeat } from './command.ts';
import type { Link } from './connection.ts';
import type { Asking, Poll, Question, Vote } from './poll.ts';
import type { AudienceView } from './view.ts';

/** Who this device is in every room: kept in the browser, so that a vote counts once and can be changed after a reload. */
export interface Identity {
  readonly client: string;
  /** With it, the name is nobody else's. */
  readonly secret: string;
}

/** Where a room is, as `room.json` beside the deck says. */
export interface RoomPlace {
  /** `/mqtt` on the deck's own server, or a whole address: `wss://broker.example/mqtt`. */
  readonly broker: string;
  /** The code of the room of this server; left out where the broker has many. */
  readonly room?: string;
  /** With what a follower enters, where the broker does not take each device's own name and secret. */
  readonly follower?: { readonly username: string; readonly password: string };
}

/** What only a page on the host's own machine is told, at `room/host`. */
export interface HostAccess {
  readonly room: string;
  readonly broker: string;
  readonly username: string;
  readonly password: string;
  /** Under which the deck is reached from other machines, the best one first: `http://192.168.1.5:4173/`. */
  readonly addresses: readonly string[];
  /** With what a paired phone enters, where the broker does not make a secret for each. */
  readonly remote?: { readonly username: string; readonly password: string };
}

/** Whether the speaker's page is there. */
export type Host = 'unknown' | 'here' | 'away' | 'ended' | 'of another release';

/** What a follower knows. */
export interface Followed {
  readonly link: Link;
  readonly host: Host;
  /** As the stage shows it now, or last did; `null` before anything was heard. */
  readonly view: AudienceView | null;
  readonly poll: Poll | null;
  readonly questions: readonly Question[];
  /** What this device has said. */
  readonly mine: {
    readonly vote: Vote | null;
    readonly asking: Asking;
    readonly liked: readonly string[];
  };
}

/** What a value of one's own can be read by React: `useSyncExternalStore(following.watch, following.read)`. */
export interface Readable<Value> {
  read(): Value;
  watch(listener: () => void): () => void;
}

/** A device that follows a room. What it says is state: it is said again at each connection, and never counts twice. */
export interface Following extends Readable<Followed> {
  /** `null` takes the vote back. Does nothing once the poll is shut. */
  vote(choice: Line | number | null): void;
  /** Answers why not, for the user; `null` if it was asked. */
  ask(text: string, name: string | null): string | null;
  withdraw(id: string): void;
  /** Whether this device wants this question answered, too. */
  like(id: string, isLiked: boolean): void;
  leave(): void;
}

/** What a paired phone knows. */
export interface Remoted {
  readonly link: Link;
  readonly host: Host;
  /** `true` while the desk's beat is heard: only then a command goes out. */
  readonly isHeard: boolean;
  /** `waiting` until the desk has heard of this phone; `away` once it was sent away, or its secret is used up. */
  readonly pairing: 'waiting' | 'paired' | 'away';
  readonly drives: 'this' | 'the desk' | 'another phone';
  readonly beat: DeskBeat | null;
  readonly view: AudienceView | null;
}

export interface Remoting extends Readable<Remoted> {
  /** Answers whether it went out. What does not go now never goes. */
  command(command: Command): boolean;
  leave(): void;
}
