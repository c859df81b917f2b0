import type { Asks, Poll, Question, Tally } from '../../room/index.ts';

/** What the desk knows of its room: the window that leads is its host, and all windows of the browser show it. */
export type Room =
  /** `because` is for the user: why it could not be opened, or why it was closed. Empty if nobody asked for one. */
  { readonly status: 'closed'; readonly because: string } | { readonly status: 'opening' } | OpenRoom;

export interface OpenRoom {
  readonly status: 'open';
  /** `taken`: another desk has the room now. */
  readonly link: 'connecting' | 'connected' | 'lost' | 'taken';
  readonly code: string;
  /** Under which the deck is reached from other machines, the best one first: `http://192.168.1.5:4173/`. */
  readonly addresses: readonly string[];
  readonly followers: number;
  readonly remotes: readonly Remote[];
  /** `null` is the desk. */
  readonly drives: string | null;
  /** In the QR code that pairs the next phone; `null` while none is to be paired. */
  readonly pairing: string | null;
  readonly poll: DeskPoll | null;
  /** Sorted as the audience sees them, hidden ones last. */
  readonly questions: readonly DeskQuestion[];
  /** What covers the slide on the stage and the phones. */
  readonly over: { readonly is: 'join' } | { readonly is: 'question'; readonly id: string } | null;
}

/** A phone that was paired. */
export interface Remote {
  readonly client: string;
  readonly name: string;
  /** Whether it was heard lately. */
  readonly isHere: boolean;
}

/** The vote that is on, or was last; the tally is the desk's own until it is revealed. */
export interface DeskPoll {
  readonly id: string;
  readonly slide: number;
  readonly question: string;
  readonly asks: Asks;
  readonly state: Poll['state'];
  readonly voted: number;
  readonly tally: Tally;
  readonly right: number | null;
}

export interface DeskQuestion extends Question {
  readonly isHidden: boolean;
}

export const NO_ROOM: Room = { status: 'closed', because: '' };
