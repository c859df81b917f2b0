import type { Line } from './project-files.ts';
import type { Sources } from './sources.ts';

/**
 * From a file's name to a line's number: `", line 7`, `:7`, `', lineno=7`, `(7)`, ` @7`, nothing in `views7`, or a
 * function between the two in `views.py <module> 7`.
 */
const TO_NUMBER =
  /(?:(?:\.py)?[^\w\n]{0,6}(?:(?:line|lineno|no)[^\w\n]{1,3})?|\.py[^\w\n]{1,6}(?:in\s{1,6})?[A-Za-z_]\w{0,99}[^\w\n]{1,6})(?<line>\d{1,7})(?!\d)/y;
/** The folders that are written before a name, as a path or as packages: as many as distinguish files. */
const FOLDERS = /(?<=(?<![\w-])(?<folders>(?:[\w-]{1,255}[./]){0,8}))/y;

/** A name that fits more files says nothing. */
const MOST_ALIKE = 20;

/**
 * A reader of the lines of a project that a text names, each once, in whatever format a hook has written them: Python's own,
 * pdb's, `file:line`, the talk's `test_video36` in the name of a temporary file. What could be several files is all of them.
 */
export function namedLines(sources: Sources): (text: string) => Line[] {
  const stems = stemTree(sources.modules.map(stemOf));
  const known = new Map<string, readonly string[]>();
  const filesOf = (written: string) => {
    const files = known.get(written) ?? filesNamed(written, sources);
    known.set(written, files);
    return files;
  };
  return (text) => {
    const found = new Map<string, Line>();
    for (const line of text.split('\n')) {
      // Most lines name nothing, and have no number either.
      if (!/\d/.test(line)) continue;
      for (const { written, line: number } of placesIn(line, stems))
        for (const file of filesOf(written))
          if (number >= 1 && number <= sources.lineCount(file))
            found.set(`${file}:${number}`, { file, line: number });
    }
    return [...found.values()];
  };
}

interface Written {
  /** A path, or only the last part of one. */
  readonly written: string;
  readonly line: number;
}

function* placesIn(text: string, stems: ReturnType<typeof stemTree>): Generator<Written> {
  for (let at = 0; at < text.length; ) {
    const { ends, next } = stemAt(text, at, stems);
    const place = ends.map((end) => numberAfter(text, end)).find((each) => each !== null);
    if (!place) {
      at = next;
      continue;
    }
    yield { written: `${foldersBefore(text, at)}${text.slice(at, place.from)}.py`, line: place.line };
    at = place.to;
  }
}

function numberAfter(text: string, from: number) {
  TO_NUMBER.lastIndex = from;
  const groups = TO_NUMBER.exec(text)?.groups;
  return groups ? { from, to: TO_NUMBER.lastIndex, line: Number(groups.line) } : null;
}

function foldersBefore(text: string, at: number): string {
  FOLDERS.lastIndex = at;
  return FOLDERS.exec(text)?.groups?.folders?.replaceAll('.', '/') ?? '';
}

/** A hook may write a whole path, or only the last part of one. */
function filesNamed(written: string, sources: Sources): readonly string[] {
  const parts = written.split('/');
  const whole = parts.map((_, from) => parts.slice(from).join('/')).find((path) => sources.has(path));
  if (whole !== undefined) return [whole];
  const alike = sources.endingIn(written);
  return alike.length > MOST_ALIKE ? [] : alike;
}

function stemOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1, -'.py'.length);
}

/** Names of files, without `.py`, by the pieces that they are made of. */
interface StemTree {
  readonly next: Map<string, StemTree>;
  isName: boolean;
}

/** A run of letters, a number, or one other character. */
const PIECE = /[\p{L}\p{M}_]+|\p{N}+|[\s\S]/uy;
const WORDLY = /[\p{L}\p{M}\p{N}_]/u;

/** A name of more pieces than that is there to be hard to find. */
const MOST_PIECES = 32;

/** A tree of names, in which they are found in a text without trying one after the other. */
function stemTree(stems: readonly string[]): StemTree {
  const root: StemTree = { next: new Map(), isName: false };
  for (const stem of stems) {
    const pieces = piecesOf(stem);
    if (pieces.length > MOST_PIECES) continue;
    let node = root;
    for (const piece of pieces) {
      const next = node.next.get(piece) ?? { next: new Map(), isName: false };
      node.next.set(piece, next);
      node = next;
    }
    node.isName = true;
  }
  return root;
}

/** Where the names end that begin at a place of a text, the longest first, and where to look for the next one. */
function stemAt(text: string, start: number, root: StemTree): { ends: number[]; next: number } {
  const first = pieceAt(text, start);
  // Within a word there begins no name.
  const next = start + first.length;
  if (start > 0 && WORDLY.test(text.charAt(start - 1))) return { ends: [], next };
  const ends: number[] = [];
  let node: StemTree | undefined = root;
  let at = start;
  for (let piece = first; piece !== ''; piece = pieceAt(text, at)) {
    ends.unshift(...endsWithin(node, piece, at));
    node = node.next.get(piece);
    if (!node) break;
    at += piece.length;
    if (node.isName) ends.unshift(at);
  }
  return { ends, next };
}

/** The digits of a line's number may stand right behind those of a name: `part23` is line 3 of `part2`. */
function endsWithin(node: StemTree, piece: string, at: number): number[] {
  if (!/^\d/.test(piece)) return [];
  const ends: number[] = [];
  for (let length = 1; length < Math.min(piece.length, MOST_DIGITS); length++)
    if (node.next.get(piece.slice(0, length))?.isName) ends.unshift(at + length);
  return ends;
}

/** Of a number that is a name's. */
const MOST_DIGITS = 12;

function piecesOf(stem: string): string[] {
  const pieces: string[] = [];
  for (let at = 0; at < stem.length; at += pieces.at(-1)?.length ?? 1) pieces.push(pieceAt(stem, at));
  return pieces;
}

function pieceAt(text: string, at: number): string {
  PIECE.lastIndex = at;
  return PIECE.exec(text)?.[0] ?? '';
}
