/** What Python reads as a program: by its name, by how it begins, or as lines that run when it starts. */
export function isPython(path: string, text: string): boolean {
  return hasEnding(path, '.py', '.pyw', '.pth') || (text.startsWith('#!') && /^[^\r\n]*python/.test(text));
}

/** Whether a path ends with one of these, in small letters or capitals. */
export function hasEnding(path: string, ...endings: readonly string[]): boolean {
  const small = path.toLowerCase();
  return endings.some((ending) => small.endsWith(ending));
}

/** The line by which a program says how its letters are bytes. */
export interface CodingLine {
  readonly at: number;
  readonly length: number;
  /** As it is written: `Latin-1`. */
  readonly coding: string;
}

/** As Python looks for it (PEP 263), behind a byte order mark. */
const CODING = /^[ \t\f]*#[^\r\n]*?coding[:=][ \t]*([-\w.]+)/;

/** The coding line of a program. It is ASCII, and so the same in a text and in its bytes. */
export function codingLine(text: string): CodingLine | null {
  const begin = text.startsWith('\ufeff') ? 1 : 0;
  const first = lineAt(text, begin);
  const second = begin + first.length + (text.startsWith('\r\n', begin + first.length) ? 2 : 1);
  // Behind a line of code Python looks no further.
  const isLooked = /^[ \t\f]*(#|$)/.test(first);
  return codingIn(first, begin) ?? (isLooked ? codingIn(lineAt(text, second), second) : null);
}

function lineAt(text: string, at: number): string {
  const end = text.slice(at).search(/[\r\n]/);
  return end < 0 ? text.slice(at) : text.slice(at, at + end);
}

function codingIn(line: string, at: number): CodingLine | null {
  const found = CODING.exec(line);
  return found?.[1] === undefined ? null : { at, length: found[0].length, coding: found[1] };
}
