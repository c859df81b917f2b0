import type { Line } from '#case';
import type { Link } from '../connection.ts';
import type { DeskPoll, Entering, Host, Keeper, Readable } from '../members.ts';
import type { Asks, Poll, Vote } from '../poll.ts';
import type { AudienceView } from '../view.ts';
import type { ClassCall, ShownSolution, Told } from './calls.ts';
import type { Hand, LearnerScreen, LearnerStatus, Reply } from './status.ts';

/** What a learner's device knows. */
export interface Attended {
  readonly link: Link;
  readonly host: Host;
  readonly call: ClassCall;
  /** How much the instructor's clock is ahead of this one, in milliseconds: to be added to `Date.now()`. */
  readonly ahead: number;
  /** The instructor's bench and pointer, while all eyes are on it. */
  readonly view: AudienceView | null;
  readonly poll: Poll | null;
  readonly shown: ShownSolution | null;
  readonly told: Told;
  /** What this device has said. */
  readonly mine: Said;
}

/** What a device has said in a class: kept, and said again after a reload. */
export interface Said {
  readonly status: LearnerStatus | null;
  readonly hand: Hand | null;
  readonly reply: Reply;
  readonly vote: Vote | null;
  /** A screen is shown no more after a reload, until the learner shows it again. */
  readonly isShowing: boolean;
}

/**
 * A device that attends a class, or looks on: who has said no status is no learner. When the class ends, all that was said is taken
 * back; what is reported after that is said to the next class under the same code, so a page leaves then unless the learner stays.
 */
export interface Attending extends Readable<Attended> {
  report(status: LearnerStatus): void;
  /** `null` takes the hand down. */
  raise(hand: Hand | null): void;
  /** `null` shows it no more. */
  show(screen: LearnerScreen | null): void;
  reply(reply: Reply): void;
  /** Answers why it does not count, for the user; `null` where it does. */
  vote(choice: Line | number | null): string | null;
  /** Closes the connection; the instructor sees that the learner has left, and how it stood. */
  leave(): void;
  /** Leaves, and takes back all that was said: the broker keeps nothing of this device. */
  forget(): void;
}

export interface AttendOptions extends Entering {
  readonly client: string;
  readonly kept: Keeper<Said>;
}

/** A learner, as the instructor knows it. The same object as long as nothing of it changes. */
export interface Learner {
  readonly client: string;
  /** Counted from 1 in the order of coming: what one is called who gave no name. */
  readonly number: number;
  /** Whether its page is open and reached. */
  readonly isHere: boolean;
  /** `null` of one who has come, and not yet said how it stands. */
  readonly status: LearnerStatus | null;
  readonly hand: (Hand & { readonly since: number }) | null;
  readonly screen: LearnerScreen | null;
  readonly reply: Reply;
  readonly told: Told;
  /** When it was last seen to do something, by this clock, in milliseconds since 1970. */
  readonly signAt: number;
}

/** What the instructor knows of the class. */
export interface Class {
  readonly link: 'connecting' | 'connected' | 'lost' | 'taken';
  /** Why the broker does not want this host, for the user; empty where it does. */
  readonly refused: string;
  /** In the order of coming. */
  readonly learners: readonly Learner[];
  readonly call: ClassCall;
  readonly poll: DeskPoll | null;
  readonly shown: ShownSolution | null;
  /** Learners who came when the class was full, and are not on the board. */
  readonly turnedAway: number;
}

/** The instructor's side of a class. */
export interface ClassHost extends Readable<Class> {
  /** Calls all to something else than before; what is not named stays. Answers why not, for the user; `null` if it was said. */
  call(changed: Partial<Omit<ClassCall, 'standing'>>): string | null;
  /** Tells one learner something else than before, in the same way. */
  tell(client: string, changed: Partial<Omit<Told, 'seq'>>): string | null;
  /** Shows a solution to all, or none any more; answers as `call` does. */
  showSolution(solution: ShownSolution | null): string | null;
  openPoll(id: string, question: string, asks: Asks): void;
  shutPoll(): void;
  revealPoll(): void;
  clearPoll(): void;
  setCulprits(culprits: readonly Line[]): void;
  /**
   * Takes a learner off the board, with all that is known of it, here and in the broker. One who is here comes back with its next
   * report, under the same number.
   */
  forget(client: string): void;
  /** Takes the class back from another page. */
  takeBack(): void;
  /** Ends the class for all, deletes everything here and in the broker, and leaves. */
  end(): void;
  /** Leaves; all that was said stays, for who comes back. */
  leave(): void;
}

export interface HostClassOptions extends Entering {
  /** This page's own name: another one that comes later takes the class. */
  readonly desk: string;
  /** What all see while all eyes are here: the bench of it counts, and the pointer. */
  readonly view: Readable<AudienceView>;
  /** The learners, the call and the vote, so that a reloaded page is the same instructor. */
  readonly kept: Keeper<unknown>;
}
