import type { Line } from '../place.ts';
import type { Sources } from '../sources.ts';
import { stemAt, stemTree } from './stem-tree.ts';

/**
 * From a file's name to a line's number: `", line 7`, `:7`, `', lineno=7`, `(7)`, ` @7`, nothing in `views7`, or a
 * function between the two in `views.py <module> 7`.
 */
const TO_NUMBER =
  /(?:(?:\.py)?[^\w\n]{0,6}(?:(?:line|lineno|no)[^\w\n]{1,3})?|\.py[^\w\n]{1,6}(?:in\s{1,6})?[A-Za-z_]\w{0,99}[^\w\n]{1,6})(?<line>\d{1,7})(?!\d)/y;
/** The folders that are written before a name, as a path or as packages: as many as tell files apart. */
const FOLDERS = /(?<=(?<![\w-])(?<folders>(?:[\w-]{1,255}[./]){0,8}))/y;

/** What more files could be tells nothing. */
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
