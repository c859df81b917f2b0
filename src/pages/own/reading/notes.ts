import { megabytes } from '../../../ui/words.ts';
import { LIMITS } from './budget.ts';
import { quoted } from './paths.ts';

/** More names or sentences nobody reads. */
const SHOWN = 3;

/** About files that are not text, or too large. */
export function dataNotes(paths: readonly string[]): string[] {
  if (paths.length === 0) return [];
  return [
    `Left out, because only text files of up to ${megabytes(LIMITS.fileBytes)} can be opened: ${shortened(paths, ', ')}.`,
  ];
}

/** About files that are left out because of their names: `"a\b.py" has a backslash in its name`. */
export function nameNotes(problems: readonly string[]): string[] {
  if (problems.length === 0) return [];
  return [`Left out: ${shortened(problems, '; ')}. Rename these files and open the project again.`];
}

/** About wheels that were not installed, a sentence for each. */
export function wheelNotes(refusals: readonly string[]): string[] {
  const more = refusals.length - SHOWN;
  if (more <= 0) return [...refusals];
  return [
    ...refusals.slice(0, SHOWN),
    more === 1 ? '1 more wheel was not installed.' : `${more} more wheels were not installed.`,
  ];
}

/** About files whose names differ only in case or in how accents are encoded. */
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
  return [`Some systems cannot tell these files apart: ${shortened(pairs, '; ')}. Rename one of each pair.`];
}

function shortened(items: readonly string[], separator: string): string {
  const more = items.length > SHOWN ? ` and ${items.length - SHOWN} more` : '';
  return `${items.slice(0, SHOWN).join(separator)}${more}`;
}
