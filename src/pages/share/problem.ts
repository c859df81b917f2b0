import { visible } from '#case';
import type { ReadLink } from './room.ts';

/** Why a link cannot be opened, and the way out. Thrown within this station, and a value at its door. */
export class LinkProblem extends Error {
  override readonly name = 'LinkProblem';
}

/** What to do with a link that lost something on its way. */
export const COPY_AGAIN = 'Copy it again, whole.';
/** What to do with one that was made so. */
export const ASK_AGAIN = 'Ask whoever sent it for a new one.';

/** What comes of a reading that may throw `LinkProblem`. */
export function asValue(read: () => Extract<ReadLink, { ok: true }>): ReadLink {
  try {
    return read();
  } catch (failure) {
    if (failure instanceof LinkProblem) return { ok: false, problem: failure.message };
    throw failure;
  }
}

/** A value out of a stranger's link, short enough for a sentence and without characters that show nothing. */
export function quoted(value: string): string {
  const shown = visible(value.slice(0, MOST_QUOTED));
  return `«${shown}${value.length > MOST_QUOTED ? '…' : ''}»`;
}

const MOST_QUOTED = 40;

export function counted(number: number): string {
  return number.toLocaleString('en');
}
