import { megabytes } from '../../../ui/words.ts';
import { LIMITS } from './limits.ts';
import { quoted } from './paths.ts';

/** Names or sentences as many as one reads. */
const SHOWN = 3;

/** Of what is no text, or more than a page shows. */
export function dataNotes(paths: readonly string[]): string[] {
  if (paths.length === 0) return [];
  return [
    `Left out, since only text of up to ${megabytes(LIMITS.fileBytes)} can be opened: ${shortened(paths, ', ')}.`,
  ];
}

/** Of files that are not opened for their names: `"a\b.py" has a backslash in its name`. */
export function nameNotes(problems: readonly string[]): string[] {
  if (problems.length === 0) return [];
  return [`Left out: ${shortened(problems, '; ')}. Rename what is left out, and open it again.`];
}

/** Of wheels that were not installed, each with its own sentence. */
export function wheelNotes(refusals: readonly string[]): string[] {
  const more = refusals.length - SHOWN;
  if (more <= 0) return [...refusals];
  return [
    ...refusals.slice(0, SHOWN),
    more === 1 ? '1 more wheel was not installed.' : `${more} more wheels were not installed.`,
  ];
}

/** Of files whose names differ in nothing but case, or in how their accents are written. */
export function alikeNotes(paths: Iterable<string>): string[] {
  const known = new Map<string, string>();
  const pairs: string[] = [];
  for (const path of paths) {
    const key = path.normalize('NFC').toLowerCase();
    const other = known.get(key);
    if (other !== undefined) pairs.push(`${quoted(other)} and ${quoted(path)}`);
    known.set(key, path);
  }
  if (pairs.length === 0) return [];
  return [
    `Not every system can tell these files apart, as this page does: ${shortened(pairs, '; ')}. Rename one of them.`,
  ];
}

function shortened(items: readonly string[], separator: string): string {
  const more = items.length > SHOWN ? ` and ${items.length - SHOWN} more` : '';
  return `${items.slice(0, SHOWN).join(separator)}${more}`;
}
