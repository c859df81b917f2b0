import { visible } from '#case';

/** Why a link cannot be opened, and the way out. Thrown within this station, and a value at its door. */
export class LinkProblem extends Error {
  override readonly name = 'LinkProblem';
}

/** What to do with a link that lost something on its way. */
export const COPY_AGAIN = 'Copy it again, whole.';
/** What to do with one that was made so. */
export const ASK_AGAIN = 'Ask whoever sent it for a new one.';

/** A value out of a stranger's link, short enough for a sentence and without characters that show nothing. */
export function quoted(value: string): string {
  const shown = visible(value.slice(0, MOST_QUOTED));
  return `«${shown}${value.length > MOST_QUOTED ? '…' : ''}»`;
}

const MOST_QUOTED = 40;
