import { isPython } from '../bytes/coding-line.ts';
import type { Found } from './characters.ts';
import { inAnyText, inPython } from './kinds.ts';

/** A place in a file that does not run as it reads. */
export interface DeceitfulPlace {
  readonly line: number;
  /** In UTF-16 units from 1, as an editor counts. */
  readonly column: number;
  readonly length: number;
  /** What is there, to stand behind "has". */
  readonly what: string;
  /** The same in a word or two, to be shown at the place itself. */
  readonly tag: string;
}

/** For each kind: nobody reads more. */
const MOST = 100;

/**
 * Where a file runs otherwise than it reads. Whatever the text, it answers, in time by its length; for the usual ones,
 * a regular expression is enough.
 */
export function placesThatDeceive(path: string, text: string): DeceitfulPlace[] {
  if (!SUSPICIOUS.test(text)) return [];
  const kinds = [...inAnyText(text), ...(isPython(path, text) ? inPython(path, text) : [])];
  return placed(
    text,
    kinds.flatMap(firsts).sort((one, other) => one.at - other.at),
  );
}

function firsts(found: Iterable<Found>): Found[] {
  const taken: Found[] = [];
  for (const each of found) if (taken.push(each) === MOST) break;
  return taken;
}

/** Other than printed ASCII, a coding line, or as many blanks as may hide something. */
const SUSPICIOUS = /[^\n\r\x20-\x7e]|\r(?!\n)|coding[:=]| {40}/;

/** Lines as an editor has them, which ends one at a lone `\r`, too. */
function placed(text: string, found: readonly Found[]): DeceitfulPlace[] {
  const ends = text.matchAll(/\r\n?|\n/g);
  let end = ends.next();
  let line = 1;
  // No editor shows a byte order mark.
  let lineStart = text.startsWith('\ufeff') ? 1 : 0;
  return found.map(({ at, ...place }) => {
    for (; !end.done && end.value.index < at; end = ends.next()) {
      line++;
      lineStart = end.value.index + end.value[0].length;
    }
    return { ...place, line, column: Math.max(1, at - lineStart + 1) };
  });
}
