import {
  codeOf,
  HALVES,
  LINE_ENDS,
  LINE_ENDS_OF_PTH,
  NULS,
  TURNS,
  type Unseen,
  unseenInCode,
  unseenInTexts,
} from './characters.ts';
import { type StrangeName, strangeNames } from './names.ts';
import { hidingCode, type WideGap, wideGaps } from './out-of-sight.ts';
import { partsOf } from './python-parts.ts';

/** Where something is that does not run as it reads, and what. */
export interface Found {
  readonly at: number;
  readonly length: number;
  readonly what: string;
  readonly tag: string;
}

/** What Python reads as a program: by its name, by how it begins, or as lines that run when it starts. */
export function isPython(path: string, text: string): boolean {
  return /\.(pyw?|pth)$/i.test(path) || /^#!.*python/.test(text);
}

/** What deceives in whatever a program reads, too. */
export function inAnyText(text: string): Iterable<Found>[] {
  return [
    each(text, TURNS, 'a character that turns the direction of writing'),
    each(text, LINE_ENDS, 'what ends a line for some readers and not for others'),
    each(text, NULS, 'the character NUL, which no program of Python may have', ''),
    each(text, HALVES, 'half a character, which no file can have', ''),
  ];
}

function* each(text: string, pattern: RegExp, what: string, code?: string): Generator<Found> {
  for (const { 0: character, index: at } of text.matchAll(pattern)) {
    const tag = codeOf(character);
    yield { at, length: character.length, what: code === '' ? what : `${what} (${tag})`, tag };
  }
}

/** What deceives about how Python runs. */
export function inPython(path: string, text: string): Iterable<Found>[] {
  const byName = /\.pth$/i.test(path)
    ? each(text, LINE_ENDS_OF_PTH, 'what ends a line for Python and is not seen to')
    : codingOf(text);
  const gaps = wideGaps(text);
  // Most files end here: it takes a while to tell code from the rest.
  if (gaps.length === 0 && !STRANGE.test(text)) return [byName];
  const { code, texts } = partsOf(text);
  return [
    byName,
    formFeeds(code),
    as(unseenInCode(code), unseen),
    as(unseenInTexts(texts), unseen),
    as(strangeNames(code), strange),
    as(hidingCode(gaps, code), outOfSight),
  ];
}

/** `Iterator.prototype.map`, which not every browser has. */
function* as<One>(found: Iterable<One>, toPlace: (one: One) => Found): Generator<Found> {
  for (const one of found) yield toPlace(one);
}

const STRANGE = /[^\t\n\r\x20-\x7e]/;

function codingOf(text: string): Found[] {
  const found = strangeCoding(text);
  if (!found) return [];
  const { at, length, coding } = found;
  const what = `a coding line, by which Python reads this file as "${short(coding)}"`;
  return [{ at, length, what, tag: `read as ${short(coding)}` }];
}

/** Python begins to count an indentation anew there; one at the very beginning of a line changes nothing. */
function* formFeeds(code: string): Generator<Found> {
  const what = 'a form feed in its indentation, behind which Python counts anew';
  for (const { 0: indentation, index } of code.matchAll(/^[ \t\f]+(?=\S)/gm)) {
    const blanks = indentation.search(/[ \t]\f/);
    if (blanks >= 0) yield { at: index + blanks + 1, length: 1, what, tag: 'form feed' };
  }
}

function strange({ at, name, plain, how }: StrangeName): Found {
  const isSame = how === 'is read as';
  const what = isSame
    ? `a name that Python reads as "${short(plain)}"`
    : `a name that looks like "${short(plain)}" and is another`;
  return { at, length: name.length, what, tag: `${isSame ? '=' : '≠'} ${short(plain)}` };
}

function outOfSight({ at, length, column }: WideGap): Found {
  return {
    at,
    length,
    what: `code out of sight, behind ${length} blanks`,
    tag: `goes on in column ${column}`,
  };
}

function unseen({ at, characters }: Unseen): Found {
  const count = Array.from(characters).length;
  const what = count === 1 ? 'a character that shows nothing' : `${count} characters that show nothing`;
  const tag = codeOf(characters);
  return {
    at,
    length: characters.length,
    what: `${what} (${tag})`,
    tag: count === 1 ? tag : `${count} × ${tag}`,
  };
}

/** A name out of a stranger's file, short enough for a sentence. */
function short(name: string): string {
  return name.length > 40 ? `${name.slice(0, 40)}…` : name;
}

/** As Python looks for it (PEP 263), behind a byte order mark. */
const CODING = /^[ \t\f]*#[^\r\n]*?coding[:=][ \t]*([-\w.]+)/;

const UTF8 = /^(utf-?8|u8|cp65001)$|^utf-8-/;
/** Those that say of ASCII what ASCII says, so that a file of nothing else reads the same by them. */
export const LIKE_ASCII =
  /^((us-)?ascii|646|(iso-)?(latin-?\d+|8859-\d+)|iso8859-\d+|l1|(cp|windows-?)(125\d|437|850|852|866|932|949)|koi8-[rtu]|mac-?roman|euc-?(jp|kr)|gb2312|gbk|gb18030|big5|shift-?jis|s-?jis)$/;

export interface CodingLine {
  readonly at: number;
  readonly length: number;
  readonly coding: string;
}

/** The line by which Python reads a file otherwise than as UTF-8, which is how everybody is shown it. */
export function strangeCoding(text: string): CodingLine | null {
  const begin = text.startsWith('\ufeff') ? 1 : 0;
  const [first = ''] = /^[^\r\n]*/.exec(text.slice(begin)) ?? [];
  const second = begin + first.length + (text.startsWith('\r\n', begin + first.length) ? 2 : 1);
  // Behind a line of code Python looks no further.
  const isLooked = /^[ \t\f]*(#|$)/.test(first);
  const found = codingIn(text, begin) ?? (isLooked ? codingIn(text, second) : null);
  if (!found) return null;
  const name = found.coding.toLowerCase().replaceAll('_', '-');
  if (UTF8.test(name) || (LIKE_ASCII.test(name) && !/[^\x00-\x7f]/.test(text))) return null;
  return found;
}

function codingIn(text: string, at: number): CodingLine | null {
  const found = CODING.exec(text.slice(at));
  return found?.[1] === undefined ? null : { at, length: found[0].length, coding: found[1] };
}
