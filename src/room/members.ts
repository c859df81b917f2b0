import type { Line } from '#case';
import type { Command, DeskBeat, TalkCommand } from './command.ts';
import type { Connect, Link } from './connection.ts';
import type { Asking, Asks, Poll, Question, Tally, Vote } from './poll.ts';
import type { AudienceView } from './view.ts';

/** Who this device is in every room: kept in the browser, so that a vote counts once and can be changed after a reload. */
export interface Identity {
  readonly client: string;
  /** With it, the name is nobody else's. */
  readonly secret: string;
}

/** Where a room is, as `room.json` beside the deck says. */
export interface RoomPlace {
  /**
   * `/mqtt` on the deck's own server, or a whole address, `wss://broker.example/mqtt`; several of a cluster. `brokerUrls` makes
   * whole ones of them.
   */
  readonly broker: string | readonly string[];
  /** The code of the room of this server; left out where the broker has many. */
  readonly room?: string;
  /** With what a follower enters, where the broker does not take each device's own name and secret. */
  readonly follower?: { readonly username: string; readonly password: string };
  /** The same for a learner in a class. */
  readonly learner?: { readonly username: string; readonly password: string };
}

/** What only a page on the host's own machine is told, at `room/host`. */
export interface HostAccess {
  readonly room: string;
  readonly broker: string | readonly string[];
  readonly username: string;
  readonly password: string;
  /** Under which the deck is reached from other machines, the best one first: `http://192.168.1.5:4173/`. */
  readonly addresses: readonly string[];
  /** With what a paired phone enters, where the broker does not make a secret for each. */
  readonly remote?: { readonly username: string; readonly password: string };
  /** With what an instructor enters; left out where that is the password of the host. */
  readonly instructor?: { readonly username: string; readonly password: string };
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
  /** `null` takes the vote back. Answers why it does not count, for the user, as once the poll is shut; `null` where it does. */
  vote(choice: Line | number | null): string | null;
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

/** With what a member enters a room. */
export interface Entering {
  readonly connect: Connect;
  /** `ws://192.168.1.5:4173/mqtt`; several of a cluster (`brokerUrls`). */
  readonly url: string | readonly string[];
  readonly room: string;
  readonly username: string;
  readonly password: string;
}

/** What is kept of a room between two loads of a page. */
export interface Keeper<Value> {
  read(): Value | null;
  keep(value: Value | null): void;
}

export interface FollowOptions extends Entering {
  readonly client: string;
  /** What this device has said, so that it is said again after a reload. */
  readonly kept: Keeper<Followed['mine']>;
}

export interface PairOptions extends Entering {
  readonly client: string;
  /** Of the desk's QR code. */
  readonly secret: string;
  /** What the desk shall call this phone. */
  readonly name: string;
}

/** What the host says of the talk besides what the audience sees. */
export type Talk = Pick<DeskBeat, 'elapsed' | 'isRunning' | 'slot'>;

export interface HostOptions extends Entering {
  /** This desk's own name: another desk that comes later takes the room. */
  readonly desk: string;
  readonly view: Readable<AudienceView>;
  readonly talk: () => Talk;
  /** The marks on questions, the poll and the paired phones, so that a reloaded page is the same host. */
  readonly kept: Keeper<unknown>;
  readonly onChange: (hosted: Hosted) => void;
  /** A command of the phone that drives, in time. */
  readonly onCommand: (command: TalkCommand) => void;
}

/** What the host knows of its room. */
export interface Hosted {
  readonly link: 'connecting' | 'connected' | 'lost' | 'taken';
  /** Why the broker does not want this host, for the user; empty where it does. */
  readonly refused: string;
  readonly followers: number;
  readonly remotes: readonly Remote[];
  /** `null` is the desk. */
  readonly drives: string | null;
  /** In the QR code that pairs the next phone; `null` while none is to be paired. */
  readonly pairing: string | null;
  readonly poll: DeskPoll | null;
  /** Sorted as the audience sees them, hidden ones last. */
  readonly questions: readonly DeskQuestion[];
}

/** A phone that was paired. */
export interface Remote {
  readonly client: string;
  readonly name: string;
  /** Whether it was heard lately. */
  readonly isHere: boolean;
}

/** A poll as the desk knows it: the tally is its own until it is revealed. */
export type DeskPoll = Omit<Poll, 'tally'> & { readonly tally: Tally };

export interface DeskQuestion extends Question {
  readonly isHidden: boolean;
}

/** The speaker's side of a room. */
export interface RoomHost {
  /** A phone may be paired from now on, or no more. */
  pair(isWanted: boolean): void;
  sendAway(client: string): void;
  letDrive(client: string | null): void;
  openPoll(id: string, slide: number, question: string, asks: Asks): void;
  shutPoll(): void;
  revealPoll(): void;
  clearPoll(): void;
  /** The lines that a run has found: from then on the poll says how many were right. */
  setCulprits(culprits: readonly Line[]): void;
  markAnswered(id: string, isAnswered: boolean): void;
  hideQuestion(id: string, isHidden: boolean): void;
  /** Takes the room back from another desk. */
  takeBack(): void;
  /** The same room by another code: everybody is put out. */
  move(room: string): void;
  /** Ends the room for all, and leaves. */
  end(): void;
  /** Leaves without a word to the followers but the last will: another window of this browser goes on. */
  leave(): void;
}
