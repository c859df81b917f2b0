/*
 * UTF-8 as Python reads it with `errors="surrogateescape"`: a byte that is none is half a character, U+DC80 to U+DCFF, and
 * becomes that byte again. So there is a text for any bytes, and it has lost nothing. A byte order mark stays.
 */
const ESCAPE = 0xdc00;
const BYTE_ESCAPES = /[\udc80-\udcff]/u;

const STRICT = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** A byte by itself, as a text has it. */
export function escaped(byte: number): number {
  return ESCAPE + byte;
}

/** The byte for which a unit of a text stands; `null` if it stands for none. */
export function unescaped(unit: number): number | null {
  return unit >= ESCAPE + 0x80 && unit <= ESCAPE + 0xff ? unit - ESCAPE : null;
}

/** Whether some bytes of a text were no letters. */
export function hasEscapes(text: string): boolean {
  return BYTE_ESCAPES.test(text);
}

/** The text of any bytes. */
export function fromUtf8(bytes: Uint8Array): string {
  try {
    return STRICT.decode(bytes);
  } catch {
    return withEscapes(bytes);
  }
}

function withEscapes(bytes: Uint8Array): string {
  const units = new Uint16Array(bytes.length);
  let length = 0;
  for (let at = 0; at < bytes.length; ) {
    const size = sequenceAt(bytes, at);
    const point = size === 0 ? escaped(bytes[at] ?? 0) : pointAt(bytes, at, size);
    if (point > 0xffff) units[length++] = 0xd7c0 + (point >> 10);
    units[length++] = point > 0xffff ? 0xdc00 + (point & 0x3ff) : point;
    at += size || 1;
  }
  return textOfUnits(units.subarray(0, length));
}

/** The least that each further byte may be; only these two differ from what all others may be. */
const LEAST_SECOND: Readonly<Record<number, number>> = { 224: 0xa0, 240: 0x90 };
/** No surrogates, and nothing behind the last plane. */
const MOST_SECOND: Readonly<Record<number, number>> = { 237: 0x9f, 244: 0x8f };

/** How many bytes are one character here; 0 where none is. */
function sequenceAt(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0;
  if (first < 0x80) return 1;
  const size = first < 0xc2 || first > 0xf4 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
  const second = bytes[at + 1] ?? 0;
  if (second < (LEAST_SECOND[first] ?? 0x80) || second > (MOST_SECOND[first] ?? 0xbf)) return 0;
  for (let next = at + 2; next < at + size; next++) if (((bytes[next] ?? 0) & 0xc0) !== 0x80) return 0;
  return size;
}

function pointAt(bytes: Uint8Array, at: number, size: number): number {
  const first = bytes[at] ?? 0;
  let point = size === 1 ? first : first & (0x7f >> size);
  for (let next = at + 1; next < at + size; next++) point = (point << 6) | ((bytes[next] ?? 0) & 0x3f);
  return point;
}

/** A call takes no more arguments. */
const PIECE = 8_192;

/** A text of UTF-16 units, halves of characters among them: no decoder leaves these alone. */
export function textOfUnits(units: Uint16Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < units.length; at += PIECE)
    pieces.push(String.fromCharCode(...units.subarray(at, at + PIECE)));
  return pieces.join('');
}

/** The bytes of a text, as `fromUtf8` has read them. Half a character that stands for no byte is U+FFFD. */
export function toUtf8(text: string): Uint8Array<ArrayBuffer> {
  if (!hasEscapes(text)) return new TextEncoder().encode(text);
  const bytes = new Uint8Array(text.length * 3);
  let length = 0;
  for (let at = 0; at < text.length; at++) {
    const point = text.codePointAt(at) ?? 0;
    const byte = unescaped(point);
    length += byte === null ? putPoint(bytes, length, point) : putByte(bytes, length, byte);
    if (point > 0xffff) at++;
  }
  return bytes.slice(0, length);
}

function putByte(bytes: Uint8Array, at: number, byte: number): number {
  bytes[at] = byte;
  return 1;
}

/** Of a character by how many bytes follow. */
const LEADS = [0, 0xc0, 0xe0, 0xf0];

/** How many bytes it took. */
function putPoint(bytes: Uint8Array, at: number, point: number): number {
  if (point < 0x80) return putByte(bytes, at, point);
  if (point >= 0xd800 && point < 0xe000) return putPoint(bytes, at, 0xfffd);
  const more = point < 0x800 ? 1 : point < 0x10000 ? 2 : 3;
  bytes[at] = (LEADS[more] ?? 0) | (point >> (6 * more));
  for (let next = 1; next <= more; next++) bytes[at + next] = 0x80 | ((point >> (6 * (more - next))) & 0x3f);
  return more + 1;
}
