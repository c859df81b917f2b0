import type { BenchId } from '#case';
import { type Asks, MOST_CHOICES } from '../../../room/index.ts';

/** What an instructor wants to ask, as typed. */
export interface TypedVote {
  readonly question: string;
  readonly kind: Asks['kind'];
  readonly bench: BenchId;
  /** One a line. */
  readonly choices: string;
}

/** A vote that can be opened, or why it cannot, for the instructor. */
export type ReadVote =
  | { readonly ok: true; readonly question: string; readonly asks: Asks }
  | { readonly ok: false; readonly because: string };

const LONGEST_CHOICE = 120;

export function asksOf({ question, kind, bench, choices }: TypedVote): ReadVote {
  const asked = question.trim();
  if (asked === '') return { ok: false, because: 'Write what you want to ask.' };
  if (kind === 'line') return { ok: true, question: asked, asks: { kind, bench } };
  const lines = choices.split('\n').map((line) => line.trim());
  const given = lines.filter((line) => line !== '');
  const because = whyNot(given);
  return because === null
    ? { ok: true, question: asked, asks: { kind, choices: given } }
    : { ok: false, because };
}

function whyNot(choices: readonly string[]): string | null {
  if (choices.length < 2)
    return `A vote needs two answers or more, one a line: there is ${choices.length === 0 ? 'none' : 'one'}.`;
  if (choices.length > MOST_CHOICES)
    return `There are ${choices.length} answers; a vote has at most ${MOST_CHOICES}.`;
  const twice = choices.find((choice, index) => choices.indexOf(choice) !== index);
  if (twice !== undefined) return `“${twice}” is there twice.`;
  const long = choices.find(({ length }) => length > LONGEST_CHOICE);
  return long === undefined ? null : `“${long.slice(0, 40)}…” is longer than ${LONGEST_CHOICE} letters.`;
}
