import { Unreadable } from '../entry.ts';

/** Why an archive is not opened, and the way out: both without a full stop. */
export function refusal(archive: string, why: string, wayOut = 'Make the zip anew'): Unreadable {
  return new Unreadable(`${archive} was not opened: ${why}. ${wayOut}.`);
}
