import type { BenchId, Line } from '#case';

/** What a vote is about. */
export type Asks =
  /** Which line of this bench's code is to blame. */
  | { readonly kind: 'line'; readonly bench: BenchId }
  | { readonly kind: 'choice'; readonly choices: readonly string[] };

/** A vote of the room, as everybody may see it. */
export interface Poll {
  readonly id: string;
  /** The slide that asks. */
  readonly slide: number;
  readonly question: string;
  readonly asks: Asks;
  /** `revealed` shows the tally; until then nobody but the desk knows it. */
  readonly state: 'open' | 'shut' | 'revealed';
  /** How many devices have voted. */
  readonly voted: number;
  /** Only of one that is revealed, the most named first. */
  readonly tally: Tally | null;
  /** How many named a culprit; `null` until a run has found it, and for a plain choice. */
  readonly right: number | null;
}

export type Tally =
  | { readonly kind: 'line'; readonly lines: readonly (Line & { readonly votes: number })[] }
  /** In the order of the choices. */
  | { readonly kind: 'choice'; readonly votes: readonly number[] };

/** What one device says to a poll. Another one takes its place as long as the poll is open. */
export interface Vote {
  readonly poll: string;
  readonly choice: Line | number;
}

/** Why a vote does not count, for the user. */
export function whyNoVote(poll: Poll | null, choice: Vote['choice'] | null): string | null {
  if (!poll) return 'There is nothing to vote on.';
  if (poll.state !== 'open') return 'The vote is closed.';
  if (choice === null) return null;
  const { asks } = poll;
  const isPossible =
    asks.kind === 'line'
      ? typeof choice !== 'number'
      : typeof choice === 'number' && choice < asks.choices.length;
  return isPossible ? null : 'This is nothing that the vote asks for.';
}

/** A question, as everybody may read it. */
export interface Question {
  /** Made by who asks. */
  readonly id: string;
  readonly text: string;
  /** `null` is anonymous. */
  readonly name: string | null;
  /** Who asked it counts as one. */
  readonly votes: number;
  readonly isAnswered: boolean;
}

/** What one device asks. */
export interface Asking {
  /** As it called itself the last time; `null` where that was anonymous. */
  readonly name: string | null;
  readonly questions: readonly AskedQuestion[];
}

/** Each with the name that it was asked under: one that is given later names no question that was anonymous. */
export interface AskedQuestion {
  readonly id: string;
  readonly text: string;
  readonly name: string | null;
}
