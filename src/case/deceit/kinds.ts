import { codecOf } from '../bytes/codecs.ts';
import { codingLine } from '../bytes/coding-line.ts';
import { strangersIn } from '../bytes/file-text.ts';
import {
  BYTES_ALONE,
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
  const byBytes = [withoutBytes(path, text), bytesAlone(text)];
  const gaps = wideGaps(text);
  // Most files end here: it takes a while to separate code from the rest.
  if (gaps.length === 0 && !STRANGE.test(text)) return [byName];
  const { code, texts } = partsOf(text);
  return [
    byName,
    ...byBytes,
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

const UTF8 = /^(utf-?8|u8|cp65001)$|^utf-8-/;
/** Those that say of ASCII what ASCII says, so that a file of nothing else reads the same by them. */
export const LIKE_ASCII =
  /^((us-)?ascii|646|(iso-)?(latin-?\d+|8859-\d+)|iso8859-\d+|l1|(cp|windows-?)(125\d|437|850|852|866|932|949)|koi8-[rtu]|mac-?roman|euc-?(jp|kr)|gb2312|gbk|gb18030|big5|shift-?jis|s-?jis)$/;

/** The line by which Python reads a file otherwise than everybody is shown it: by a coding that this page has no letters for. */
function codingOf(text: string): Found[] {
  const found = codingLine(text);
  if (!found) return [];
  const { coding, ...place } = found;
  const name = coding.toLowerCase().replaceAll('_', '-');
  const isShown = !text.startsWith('\ufeff') && codecOf(coding) !== null;
  if (UTF8.test(name) || isShown || (LIKE_ASCII.test(name) && !/[^\x00-\x7f]/.test(text))) return [];
  const what = `a coding line, by which Python reads this file as "${short(coding)}"`;
  return [{ ...place, what, tag: `read as ${short(coding)}` }];
}

/** Letters that the coding line leaves no bytes for, so that Python gets others. */
function* withoutBytes(path: string, text: string): Generator<Found> {
  for (const { at, letter, coding } of strangersIn(path, text)) {
    const name = short(coding);
    const what = `"${letter}", which ${name} has not, so Python would read something else. Write ${escapeOf(letter)}, or utf-8 instead of ${name} in the coding line`;
    yield { at, length: letter.length, what, tag: `not in ${name}` };
  }
}

/** As Python writes it within quotes. */
function escapeOf(letter: string): string {
  const point = (letter.codePointAt(0) ?? 0).toString(16);
  return point.length > 4 ? `\\U${point.padStart(8, '0')}` : `\\u${point.padStart(4, '0')}`;
}

/** Bytes that are no letters, which Python refuses in a program. */
function* bytesAlone(text: string): Generator<Found> {
  for (const { 0: unit, index: at } of text.matchAll(BYTES_ALONE)) {
    const byte = `0x${(unit.charCodeAt(0) & 0xff).toString(16).toUpperCase()}`;
    const what = `a byte that is no letter (${byte}), so Python refuses the file. If it is not UTF-8, the first line has to say what it is, as in "# -*- coding: latin-1 -*-"`;
    yield { at, length: 1, what, tag: byte };
  }
}
