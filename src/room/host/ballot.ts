import { isSameLine, type Line } from '#case';
import { MOST_LINES } from '../bounds.ts';
import type { DeskPoll } from '../members.ts';
import type { Asks, Poll, Tally, Vote } from '../poll.ts';
import type { Person } from './people.ts';

/** What came of a vote. */
export interface Count {
  readonly voted: number;
  readonly tally: Tally;
}

/** A poll, as its host keeps it. */
export interface Ballot extends Pick<Poll, 'id' | 'slide' | 'question' | 'asks' | 'state'> {
  /** The lines that a run has found. */
  readonly culprits: readonly Line[];
  /** From when it was shut: nobody changes it any more. */
  readonly count: Count | null;
}

/** The poll as the desk knows it. */
export function deskPollOf(ballot: Ballot, people: Iterable<Pick<Person, 'vote'>>): DeskPoll {
  const { id, slide, question, asks, state, culprits } = ballot;
  const { voted, tally } = ballot.count ?? countOf(ballot, people);
  return { id, slide, question, asks, state, voted, tally, right: rightIn(tally, culprits) };
}

/** The same as all may see it: until it is revealed, only how many have voted. */
export function publicPollOf(poll: DeskPoll): Poll {
  return poll.state === 'revealed' ? poll : { ...poll, tally: null, right: null };
}

/** One vote of each device that names this poll and something that can be voted for. */
export function countOf(
  { id, asks }: Pick<Ballot, 'id' | 'asks'>,
  people: Iterable<Pick<Person, 'vote'>>,
): Count {
  const choices: Vote['choice'][] = [];
  for (const { vote } of people) {
    if (vote?.poll === id && vote.choice !== null && isPossible(asks, vote.choice)) choices.push(vote.choice);
  }
  return { voted: choices.length, tally: tallyOf(asks, choices) };
}

function isPossible(asks: Asks, choice: Vote['choice']): boolean {
  if (asks.kind === 'line') return typeof choice !== 'number';
  return typeof choice === 'number' && choice < asks.choices.length;
}

function tallyOf(asks: Asks, choices: readonly Vote['choice'][]): Tally {
  if (asks.kind === 'choice') {
    const votes = asks.choices.map((_, index) => choices.filter((choice) => choice === index).length);
    return { kind: 'choice', votes };
  }
  const lines = new Map<string, Line & { votes: number }>();
  for (const choice of choices) {
    if (typeof choice === 'number') continue;
    const key = `${choice.line} ${choice.file}`;
    lines.set(key, { ...choice, votes: (lines.get(key)?.votes ?? 0) + 1 });
  }
  return { kind: 'line', lines: [...lines.values()].sort(byVotes).slice(0, MOST_LINES) };
}

/** The same order for the same votes, whoever came first. */
function byVotes(one: Line & { votes: number }, other: Line & { votes: number }): number {
  if (one.votes !== other.votes) return other.votes - one.votes;
  if (one.file !== other.file) return one.file < other.file ? -1 : 1;
  return one.line - other.line;
}

function rightIn(tally: Tally, culprits: readonly Line[]): number | null {
  if (tally.kind === 'choice' || culprits.length === 0) return null;
  const found = tally.lines.filter((line) => culprits.some((culprit) => isSameLine(culprit, line)));
  return found.reduce((sum, { votes }) => sum + votes, 0);
}

/** How a vote goes, in a few words. */
export function wordsFor(poll: DeskPoll | null): string {
  if (!poll) return '';
  const { state, voted, right } = poll;
  if (state === 'revealed' && right !== null) return `revealed, ${right} of ${voted} right`;
  return `${state}, ${voted} voted`;
}
