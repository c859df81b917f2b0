import { wordAt } from '../c-function.ts';
import type { CPythonModule } from '../cpython-module.ts';
import { DICT, FLAG, KEYS, OBJECT, TEXT, TYPE, VALUES } from './layout.ts';
import { isText } from './texts.ts';

/** `dk_kind` of keys that have their hash beside them, as they are not all texts. */
const GENERAL = 0;

/** Calls back with each key and value of a dict, at most so many. Looks nothing up: a key's `__eq__` could be the program's. */
export function eachItem(
  m: CPythonModule,
  dict: number,
  most: number,
  call: (key: number, value: number) => void,
): void {
  const keys = wordAt(m, dict + DICT.keys);
  const values = wordAt(m, dict + DICT.values);
  eachEntry(m, keys, values, most, call);
}

/** @param values where those of a split table are; 0 where they stand beside their keys */
export function eachEntry(
  m: CPythonModule,
  keys: number,
  values: number,
  most: number,
  call: (key: number, value: number) => void,
): void {
  const { first, bytes, count } = rowsOf(m, keys);
  let left = most;
  for (let at = 0; at < count && left > 0; at++) {
    const entry = first + at * bytes;
    const value = values === 0 ? wordAt(m, entry + 4) : wordAt(m, values + VALUES.first + 4 * at);
    if (value === 0) continue;
    left--;
    call(wordAt(m, entry), value);
  }
}

function rowsOf(m: CPythonModule, keys: number) {
  const isGeneral = m.HEAPU8[keys + KEYS.kind] === GENERAL;
  const indexBytes = 2 ** (m.HEAPU8[keys + KEYS.log2IndexBytes] ?? 0);
  return {
    first: keys + KEYS.indices + indexBytes + (isGeneral ? 4 : 0),
    bytes: isGeneral ? 12 : 8,
    count: wordAt(m, keys + KEYS.entries),
  };
}

/** What a dict has under a name of ASCII; 0 for nothing. */
export function itemNamed(m: CPythonModule, dict: number, name: string): number {
  const { HEAPU32 } = m;
  const values = wordAt(m, dict + DICT.values);
  const { first, bytes, count } = rowsOf(m, wordAt(m, dict + DICT.keys));
  for (let at = 0; at < count; at++) {
    const entry = first + at * bytes;
    const key = HEAPU32[entry >>> 2] ?? 0;
    // A module has hundreds of names: most are told apart at a glance.
    if (key === 0 || HEAPU32[(key + TEXT.length) >>> 2] !== name.length) continue;
    if (!isExactText(m, key) || !isText(m, key, name)) continue;
    return values === 0 ? wordAt(m, entry + 4) : wordAt(m, values + VALUES.first + 4 * at);
  }
  return 0;
}

/** Whether it is a text, and none of a class that has methods of its own. */
export function isExactText(m: CPythonModule, object: number): boolean {
  return wordAt(m, object + OBJECT.type) === m._PyUnicode_Type;
}

/** Whether an object's memory is that of a dict, be it one of a subclass. */
export function isDict(m: CPythonModule, object: number): boolean {
  return (wordAt(m, wordAt(m, object + OBJECT.type) + TYPE.flags) & FLAG.dict) !== 0;
}
