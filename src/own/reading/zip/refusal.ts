import { visible } from '#case';
import { Unreadable } from '../entry.ts';

/** Why an archive is not opened, and the way out: both without a full stop. */
export function refusal(archive: string, why: string, wayOut = 'Make the zip anew'): Unreadable {
  return new Unreadable(`${archive} was not opened: ${why}. ${wayOut}.`);
}

/** The name of a member as it may stand in a sentence. */
export function quoted(path: string): string {
  return `"${visible(path.slice(0, MOST_QUOTED))}${path.length > MOST_QUOTED ? '…' : ''}"`;
}

const MOST_QUOTED = 80;
