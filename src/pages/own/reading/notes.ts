import { counted, megabytes } from '../../../ui/words.ts';
import { LIMITS } from './budget.ts';
import type { Passed } from './entry.ts';
import { baseOf, quoted } from './paths.ts';

/** More names or sentences nobody reads. */
const SHOWN = 3;

/** About folders that are no part of the project. */
export function folderNotes(passed: readonly Passed[]): string[] {
  const tools = [...new Set(passed.filter(({ as }) => as === 'tools').map(({ path }) => baseOf(path)))];
  const environments = passed.filter(({ as }) => as === 'environment').map(({ path }) => path);
  const parts = [
    ...(tools.length > 0 ? [`${shortened(tools, ', ')}, which tools have made`] : []),
    ...(environments.length > 0
      ? [
          `${shortened(environments, ', ')}, as a virtual environment (bring what is installed in it as wheels)`,
        ]
      : []),
  ];
  return parts.length === 0 ? [] : [`Left out: ${parts.join('; ')}.`];
}

/** About files for which there is no room. */
export function largeNotes(paths: readonly string[]): string[] {
  if (paths.length === 0) return [];
  return [
    `Left out, because a file may have up to ${megabytes(LIMITS.fileBytes)}, and all together ${megabytes(LIMITS.bytes)} in ${counted(LIMITS.files, 'file')}: ${shortened(paths, ', ')}.`,
  ];
}

/** About links in a zip: they have no bytes of their own. */
export function linkNotes(paths: readonly string[]): string[] {
  if (paths.length === 0) return [];
  return [`Left out, because they are links to somewhere else: ${shortened(paths, ', ')}.`];
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
    if (other !== undefined)
      pairs.push(`${quoted(other)}${spelling(other)} and ${quoted(path)}${spelling(path)}`);
    known.set(key, path);
  }
  if (pairs.length === 0) return [];
  return [`Some systems cannot tell these files apart: ${shortened(pairs, '; ')}. Rename one of each pair.`];
}

/** How an accent is written that looks the same either way. */
function spelling(path: string): string {
  const [letter] = path === path.normalize('NFC') ? [] : (/.\p{M}/u.exec(path) ?? []);
  if (letter === undefined) return '';
  const codes = Array.from(letter, (each) =>
    (each.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0'),
  );
  return ` (with U+${codes.join(' U+')})`;
}

function shortened(items: readonly string[], separator: string): string {
  const more = items.length > SHOWN ? ` and ${items.length - SHOWN} more` : '';
  return `${items.slice(0, SHOWN).join(separator)}${more}`;
}
