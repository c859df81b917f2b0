import { wordAt } from '../c-function.ts';
import type { CPythonModule } from '../cpython-module.ts';
import { LONG, TEXT } from './layout.ts';

/** Characters that are shown of a value. */
export const LONGEST_TEXT = 120;

/** Bits of `PyASCIIObject.state`: bytes of a character, whether all lies in one piece, and whether it is ASCII. */
const KIND = { shift: 2, mask: 7 } as const;
const COMPACT = 1 << 5;
const ASCII = 1 << 6;

/** Integers of more digits are not written out. */
const MOST_DIGITS = 20;

/** The characters of a Python text, read where they lie: the first `most`, with `…` where there are more. */
export function readText(m: CPythonModule, object: number, most = LONGEST_TEXT): string {
  const length = wordAt(m, object + TEXT.length);
  const state = wordAt(m, object + TEXT.state);
  const size = (state >>> KIND.shift) & KIND.mask;
  const isCompact = (state & COMPACT) !== 0;
  const start = isCompact
    ? object + ((state & ASCII) !== 0 ? TEXT.asciiBytes : TEXT.compactBytes)
    : wordAt(m, object + TEXT.data);
  const count = Math.min(length, most);
  let text = '';
  if (size === 1) text = Reflect.apply(String.fromCharCode, null, m.HEAPU8.subarray(start, start + count));
  else for (let at = 0; at < count; at++) text += characterAt(m, start + at * size, size);
  return length > most ? `${text}…` : text;
}

function characterAt(m: CPythonModule, address: number, size: number): string {
  const word = wordAt(m, address);
  if (size === 4) return String.fromCodePoint(word);
  return String.fromCharCode((address & 2) === 0 ? word & 0xffff : word >>> 16);
}

/** Whether it is that text, of ASCII alone. */
export function isText(m: CPythonModule, object: number, expected: string): boolean {
  return (
    wordAt(m, object + TEXT.length) === expected.length && readText(m, object, expected.length) === expected
  );
}

/** What a whole number is, or `null` where it is too long to write out. */
export function readInteger(m: CPythonModule, object: number): bigint | null {
  const tag = wordAt(m, object + LONG.tag);
  const digits = tag >>> LONG.sizeShift;
  if (digits > MOST_DIGITS) return null;
  let value = 0n;
  for (let at = digits - 1; at >= 0; at--)
    value = (value << BigInt(LONG.digitBits)) | BigInt(digitAt(m, object, at));
  return (tag & LONG.signBits) === 2 ? -value : value;
}

/** The same for one that is small and not negative, as lines are. */
export function readSmall(m: CPythonModule, object: number): number {
  return wordAt(m, object + LONG.tag) >>> LONG.sizeShift === 0 ? 0 : digitAt(m, object, 0);
}

function digitAt(m: CPythonModule, object: number, at: number): number {
  return wordAt(m, object + LONG.digits + 4 * at);
}
