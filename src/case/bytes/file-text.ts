import { type Codec, codecOf } from './codecs.ts';
import { codingLine, hasEnding, isPython } from './coding-line.ts';
import { escaped, fromUtf8, textOfUnits, toUtf8, unescaped } from './surrogate-escape.ts';

const BYTE_ORDER_MARK = '\ufeff';

/**
 * The text of a file, whatever its bytes are: `bytesOf` makes the same bytes of it. A program of Python is read by its coding line, all
 * else as UTF-8; a byte that is no letter is half a character (`surrogate-escape.ts`). Byte order marks and line ends stay.
 */
export function textOf(path: string, bytes: Uint8Array): string {
  const codec = codecOfText(path, headOf(bytes));
  if (codec === null) return fromUtf8(bytes);
  const text = decoded(codec, bytes);
  // Letters of two bytes may hide the coding line that they were read by.
  return codecOfText(path, text) === codec ? text : decoded(NO_LETTERS, bytes);
}

/** The first lines, each byte by itself; a byte order mark as a text has it. */
function headOf(bytes: Uint8Array): string {
  let end = 0;
  // Two lines may have three ends before them.
  for (let ends = 0; end < bytes.length && ends < 4; end++) if (isLineEnd(bytes[end])) ends++;
  return textOfUnits(Uint16Array.from(bytes.subarray(0, end))).replace(/^\xef\xbb\xbf/, BYTE_ORDER_MARK);
}

function isLineEnd(byte: number | undefined): boolean {
  return byte === 0x0a || byte === 0x0d;
}

/** A text by a coding that has a letter for each byte, such as `cp437`. */
export function decodedBy(coding: string, bytes: Uint8Array): string {
  return decoded(codecOf(coding) ?? NO_LETTERS, bytes);
}

/** The bytes of a file by its text. A letter that its coding does not have is in UTF-8: see `strangersIn`. */
export function bytesOf(path: string, text: string): Uint8Array<ArrayBuffer> {
  const codec = codecOfText(path, text);
  return codec === null ? toUtf8(text) : encoded(codec, text);
}

/** A letter that the coding of its file does not have. */
export interface Stranger {
  readonly at: number;
  readonly letter: string;
  /** As the file names it. */
  readonly coding: string;
}

/** The letters of a program that its coding line has no bytes for. */
export function* strangersIn(path: string, text: string): Generator<Stranger> {
  const codec = codecOfText(path, text);
  const coding = codec && codingLine(text)?.coding;
  if (!codec || !coding) return;
  for (const { 0: letter, index: at } of text.matchAll(BEYOND_ASCII))
    if (!codec.codes.has(letter) && unescaped(letter.charCodeAt(0)) === null) yield { at, letter, coding };
}

const BEYOND_ASCII = /[^\0-\x7f]/gu;

function codecOfText(path: string, text: string): Codec | null {
  // Lines that run when Python starts are always UTF-8.
  const isCoded = isPython(path, text) && !hasEnding(path, '.pth') && !text.startsWith(BYTE_ORDER_MARK);
  const line = isCoded ? codingLine(text) : null;
  return line && codecOf(line.coding);
}

const NO_LETTERS: Codec = { letters: new Map(), codes: new Map() };

function decoded({ letters }: Codec, bytes: Uint8Array): string {
  const units = new Uint16Array(bytes.length);
  let length = 0;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    const single = byte < 0x80 ? undefined : letters.get(byte);
    const pair = byte < 0x80 || single ? undefined : letters.get((byte << 8) | (bytes[at + 1] ?? 0));
    const letter = single ?? pair;
    units[length++] = byte < 0x80 ? byte : (letter?.charCodeAt(0) ?? escaped(byte));
    if (pair) at++;
  }
  return textOfUnits(units.subarray(0, length));
}

function encoded({ codes }: Codec, text: string): Uint8Array<ArrayBuffer> {
  const bytes: number[] = [];
  for (const letter of text) {
    const point = letter.codePointAt(0) ?? 0;
    const code = point < 0x80 ? point : (codes.get(letter) ?? unescaped(point));
    if (code === null) bytes.push(...toUtf8(letter));
    else if (code > 0xff) bytes.push(code >> 8, code & 0xff);
    else bytes.push(code);
  }
  return Uint8Array.from(bytes);
}
