import type { CPythonModule } from '../cpython-module.ts';
import { FUNCTION, KEYS, LIST, OBJECT, SET, TUPLE, TYPE, VALUES } from './layout.ts';
import type { SeenType } from './types.ts';

/**
 * Gives a number for an object that is another one when its parts were changed, or what is written in them; parts of parts aside.
 * Dicts are left out: they are watched. It is asked for all objects that are known, after each step: so it makes nothing, and looks nothing up.
 *
 * @param most parts that count
 */
export function signatureReader(m: CPythonModule, most: number): (object: number, type: SeenType) => number {
  let memory = m.HEAPU32;
  const word = (address: number) => memory[address >>> 2] ?? 0;

  /** A part counts by its address and by its first two words, as a new number may lie where the old one was. */
  function mixed(sum: number, part: number): number {
    const next = Math.imul(sum, 31) + part;
    if (part === 0) return next;
    return Math.imul(Math.imul(next, 31) + word(part + 8), 31) + word(part + 12);
  }

  function row(sum: number, start: number, count: number, bytes: number): number {
    let next = Math.imul(sum, 31) + count;
    const end = start + bytes * Math.min(count, most);
    for (let at = start; at < end; at += bytes) next = mixed(next, word(at));
    return next;
  }

  /** Values that lie in the object count one by one; else where its `__dict__` is, which says no more of itself while it is new. */
  function attributes(sum: number, object: number, type: number, { inlineAt, dictAt }: SeenType): number {
    const values = object + inlineAt;
    if (inlineAt === 0 || word(values) >>> (8 * VALUES.valid) !== 1)
      return dictAt === 0 ? sum : Math.imul(sum, 31) + word(object + dictAt);
    return row(sum, values + VALUES.first, word(word(type + TYPE.sharedKeys) + KEYS.entries), 4);
  }

  return (object, seen) => {
    const { look, slots, isSubclass } = seen;
    memory = m.HEAPU32;
    const type = word(object + OBJECT.type);
    let sum = type;
    if (look === 'list') sum = row(sum, word(object + LIST.items), word(object + OBJECT.size), 4);
    else if (look === 'set') {
      const size = Math.min(word(object + SET.mask) + 1, 4 * most);
      sum = row(sum + word(object + SET.used), word(object + SET.table), size, SET.entryBytes);
    } else if (look === 'function') {
      const defaults = word(object + FUNCTION.defaults);
      sum = Math.imul(sum, 31) + word(object + FUNCTION.keywordDefaults);
      if (defaults !== 0) sum = row(sum, defaults + TUPLE.items, word(defaults + OBJECT.size), 4);
    }
    for (const { offset } of slots) sum = mixed(sum, word(object + offset));
    return isSubclass && look !== 'type' ? attributes(sum, object, type, seen) : sum;
  };
}
