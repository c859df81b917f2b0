import { visible } from '#case';

/** Why a link cannot be opened, and what to do. Thrown while a link is read, and returned as a value. */
export class LinkProblem extends Error {
  override readonly name = 'LinkProblem';
}

/** For a link that was damaged on its way. */
export const COPY_AGAIN = 'Copy the whole link again.';
/** For a link that was made that way. */
export const ASK_AGAIN = 'Ask the sender for a new one.';

/** A value from a stranger's link, short enough for a sentence and without invisible characters. */
export function quoted(value: string): string {
  const shown = visible(value.slice(0, MOST_QUOTED));
  return `"${shown}${value.length > MOST_QUOTED ? '…' : ''}"`;
}

const MOST_QUOTED = 40;
