import {
  type Found,
  HALVES,
  LINE_ENDS,
  LINE_ENDS_OF_PTH,
  NULS,
  short,
  TURNS,
  unseenInCode,
  unseenInTexts,
} from './characters.ts';
import { strangeNames } from './names.ts';
import { hidingCode, wideGaps } from './out-of-sight.ts';
import { partsOf } from './python-parts.ts';
import { codeOf } from './unseen.ts';

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
  // Most files end here: it takes a while to separate code from the rest.
  if (gaps.length === 0 && !STRANGE.test(text)) return [byName];
  const { code, texts } = partsOf(text);
  return [
    byName,
    formFeeds(code),
    unseenInCode(code),
    unseenInTexts(texts),
    strangeNames(code),
    hidingCode(gaps, code),
  ];
}

const STRANGE = /[^\t\n\r\x20-\x7e]/;

/** Python begins to count an indentation anew there; one at the very beginning of a line changes nothing. */
function* formFeeds(code: string): Generator<Found> {
  const what = 'a form feed in its indentation, behind which Python counts anew';
  for (const { 0: indentation, index } of code.matchAll(/^[ \t\f]+(?=\S)/gm)) {
    const blanks = indentation.search(/[ \t]\f/);
    if (blanks >= 0) yield { at: index + blanks + 1, length: 1, what, tag: 'form feed' };
  }
}

/** As Python looks for it (PEP 263), behind a byte order mark. */
const CODING = /^[ \t\f]*#[^\r\n]*?coding[:=][ \t]*([-\w.]+)/;

const UTF8 = /^(utf-?8|u8|cp65001)$|^utf-8-/;
/** Those that say of ASCII what ASCII says, so that a file of nothing else reads the same by them. */
export const LIKE_ASCII =
  /^((us-)?ascii|646|(iso-)?(latin-?\d+|8859-\d+)|iso8859-\d+|l1|(cp|windows-?)(125\d|437|850|852|866|932|949)|koi8-[rtu]|mac-?roman|euc-?(jp|kr)|gb2312|gbk|gb18030|big5|shift-?jis|s-?jis)$/;

/** The line by which Python reads a file otherwise than as UTF-8, which is how everybody is shown it. */
function codingOf(text: string): Found[] {
  const begin = text.startsWith('\ufeff') ? 1 : 0;
  const [first = ''] = /^[^\r\n]*/.exec(text.slice(begin)) ?? [];
  const second = begin + first.length + (text.startsWith('\r\n', begin + first.length) ? 2 : 1);
  // Behind a line of code Python looks no further.
  const isLooked = /^[ \t\f]*(#|$)/.test(first);
  const found = codingIn(text, begin) ?? (isLooked ? codingIn(text, second) : null);
  if (!found) return [];
  const { coding, ...place } = found;
  const name = coding.toLowerCase().replaceAll('_', '-');
  if (UTF8.test(name) || (LIKE_ASCII.test(name) && !/[^\x00-\x7f]/.test(text))) return [];
  const what = `a coding line, by which Python reads this file as "${short(coding)}"`;
  return [{ ...place, what, tag: `read as ${short(coding)}` }];
}

function codingIn(text: string, at: number) {
  const found = CODING.exec(text.slice(at));
  return found?.[1] === undefined ? null : { at, length: found[0].length, coding: found[1] };
}
