import { wordAt } from '../c-function.ts';
import type { CPythonModule } from '../cpython-module.ts';
import { assembled, type HandMade } from './assembled.ts';
import { attributesOf } from './attributes.ts';
import { FUNCTION, KEYS, LIST, OBJECT, SET, TUPLE, TYPE, VALUES } from './layout.ts';
import type { SeenType } from './types.ts';

/** Tells which of many objects were changed. Dicts are left out: they are watched. */
export interface Signatures<Owner> {
  /** From now on it counts how this object is now. */
  note(owner: Owner, object: number, type: SeenType): void;
  forget(owner: Owner): void;
  /** Those whose parts, or what is written in them, are others than when they were noted; parts of parts aside. */
  changed(): Owner[];
}

const WORD = 4;
/**
 * A record is a sum, and then, four words each, what it is the sum of: where that begins and ends, the bytes from one word to the next, and whether
 * each is the address of a part. A part counts by its first two words, too, as a new number may lie where the old one was. The last is a 0.
 */
const SPAN_BYTES = 4 * WORD;
const MOST_SPANS = 8;
const RECORD_BYTES = WORD + MOST_SPANS * SPAN_BYTES + WORD;

/**
 * After each step all objects that are known are asked for: so that is done in WebAssembly.
 *
 * @param most.parts those of one object that count
 * @param most.objects how many there are at a time
 */
export function signatures<Owner>(
  m: CPythonModule,
  memory: WebAssembly.Memory,
  most: { readonly parts: number; readonly objects: number },
): Signatures<Owner> {
  const { sum, changed } = assembled(memory, { sum: SUM, changed: CHANGED });
  const bytes = most.objects * RECORD_BYTES;
  const first = m._malloc(bytes);
  m.HEAPU8.fill(0, first, first + bytes);
  const records = new Map<Owner, number>();
  const owners = new Map<number, Owner>();
  const free: number[] = [];
  let end = first;

  function recordOf(owner: Owner): number {
    const known = records.get(owner);
    if (known !== undefined) return known;
    const record = free.pop() ?? end;
    if (record === end) end += RECORD_BYTES;
    records.set(owner, record);
    owners.set(record, owner);
    return record;
  }

  function note(owner: Owner, object: number, type: SeenType) {
    const record = recordOf(owner);
    const spans = spansOf(m, object, type, most.parts).slice(0, MOST_SPANS);
    m.HEAPU32.set([0, ...spans.flat(), 0], record / WORD);
    m.HEAPU32[record / WORD] = sum(record);
  }

  return {
    note,
    forget(owner) {
      const record = records.get(owner);
      if (record === undefined) return;
      records.delete(owner);
      owners.delete(record);
      free.push(record);
      m.HEAPU32.set([0, 0], record / WORD);
    },
    changed() {
      const found: Owner[] = [];
      for (let at = changed(first, end); at < end; at = changed(at + RECORD_BYTES, end)) {
        const owner = owners.get(at);
        if (owner !== undefined) found.push(owner);
      }
      return found;
    },
  };
}

type Span = readonly [start: number, end: number, bytes: number, areParts: 0 | 1];

/** All that tells how an object is: what its parts are, and where they lie. */
function spansOf(m: CPythonModule, object: number, type: SeenType, most: number): Span[] {
  const word = (at: number) => wordAt(m, object + at);
  const words = (start: number, end: number): Span => [object + start, object + end, WORD, 0];
  const parts = (start: number, count: number): Span => [
    start,
    start + WORD * Math.min(count, most),
    WORD,
    1,
  ];
  const spans = [words(OBJECT.type, OBJECT.type + WORD)];
  if (type.look === 'list')
    spans.push(words(OBJECT.size, LIST.items + WORD), parts(word(LIST.items), word(OBJECT.size)));
  else if (type.look === 'set') {
    const count = Math.min(word(SET.mask) + 1, 4 * most);
    const table = word(SET.table);
    spans.push(words(SET.used, SET.table + WORD), [table, table + SET.entryBytes * count, SET.entryBytes, 1]);
  } else if (type.look === 'function') {
    const defaults = word(FUNCTION.defaults);
    spans.push(words(FUNCTION.defaults, FUNCTION.keywordDefaults + WORD));
    if (defaults !== 0) spans.push(parts(defaults + TUPLE.items, wordAt(m, defaults + OBJECT.size)));
  }
  spans.push(...slotSpans(object, type));
  if (type.isSubclass && type.look !== 'type') spans.push(...attributeSpans(m, object, type, most));
  return spans.filter(([start, end]) => start < end);
}

/** Values that lie in the object itself count one by one; else where its `__dict__` is, which says no more of itself while it is new. */
function attributeSpans(m: CPythonModule, object: number, type: SeenType, most: number): Span[] {
  const one = (at: number): Span => [at, at + WORD, WORD, 0];
  const { inlineAt, dictAt } = type;
  const spans: Span[] = [];
  if (inlineAt !== 0) spans.push(one(object + inlineAt));
  const { inline } = attributesOf(m, object, type);
  if (inline === 0) return dictAt === 0 ? spans : [...spans, one(object + dictAt)];
  const counts = wordAt(m, wordAt(m, object + OBJECT.type) + TYPE.sharedKeys) + KEYS.entries;
  const values = inline + VALUES.first;
  return [...spans, one(counts), [values, values + WORD * Math.min(wordAt(m, counts), most), WORD, 1]];
}

/** Slots that lie side by side are one. */
function slotSpans(object: number, { slots }: SeenType): Span[] {
  const spans: Span[] = [];
  for (const { offset } of slots) {
    const [start, end] = spans.at(-1) ?? [0, 0];
    const at = object + offset;
    if (end === at) spans[spans.length - 1] = [start, at + WORD, WORD, 1];
    else spans.push([at, at + WORD, WORD, 1]);
  }
  return spans;
}

/** (i32.load offset=… (local.get $…)) */
const load = (local: number, offset: number) => [0x20, local, 0x28, 2, offset];
const TIMES_31 = [0x41, 31, 0x6c];

/**
 * (func (export "sum") (param $record i32) (result i32) (local $sum i32) (local $at i32) (local $end i32) (local $part i32)
 *   (loop $spans
 *     (if (local.tee $at (i32.load offset=4 (local.get $record)))
 *       (then
 *         (local.set $end (i32.load offset=8 (local.get $record)))
 *         (loop $words
 *           (local.set $sum (i32.add (…times 31… (local.get $sum)) (local.tee $part (i32.load (local.get $at)))))
 *           (if (i32.load offset=16 (local.get $record))
 *             (then
 *               ;; no address, or one of what is no more, may lie outside of all memory
 *               (if (i32.lt_u (i32.sub (local.get $part) (i32.const 1)) (i32.sub (i32.shl (memory.size) (i32.const 16)) (i32.const 17)))
 *                 (then
 *                   (local.set $sum
 *                     (i32.add (…times 31… (i32.add (…times 31… (local.get $sum)) (i32.load offset=8 (local.get $part))))
 *                              (i32.load offset=12 (local.get $part))))))))
 *           (local.set $at (i32.add (local.get $at) (i32.load offset=12 (local.get $record))))
 *           (br_if $words (i32.lt_u (local.get $at) (local.get $end))))
 *         (local.set $record (i32.add (local.get $record) (i32.const 16)))
 *         (br $spans))))
 *   (local.get $sum))
 */
const SUM: HandMade = {
  parameters: 1,
  locals: 4,
  code: [
    ...[0x03, 0x40, ...load(0, 4), 0x22, 2, 0x04, 0x40, ...load(0, 8), 0x21, 3],
    ...[0x03, 0x40, 0x20, 1, ...TIMES_31, ...load(2, 0), 0x22, 4, 0x6a, 0x21, 1],
    ...[...load(0, 16), 0x04, 0x40],
    ...[0x20, 4, 0x41, 1, 0x6b, 0x3f, 0, 0x41, 16, 0x74, 0x41, 17, 0x6b, 0x49, 0x04, 0x40],
    ...[0x20, 1, ...TIMES_31, ...load(4, 8), 0x6a, ...TIMES_31, ...load(4, 12), 0x6a, 0x21, 1, 0x0b, 0x0b],
    ...[0x20, 2, ...load(0, 12), 0x6a, 0x22, 2, 0x20, 3, 0x49, 0x0d, 0, 0x0b],
    ...[0x20, 0, 0x41, SPAN_BYTES, 0x6a, 0x21, 0, 0x0c, 1, 0x0b, 0x0b, 0x20, 1],
  ],
};

/**
 * (func (export "changed") (param $record i32) (param $end i32) (result i32)
 *   (loop $records
 *     (if (i32.lt_u (local.get $record) (local.get $end))
 *       (then
 *         (if (i32.eq (call $sum (local.get $record)) (i32.load (local.get $record)))
 *           (then
 *             (local.set $record (i32.add (local.get $record) (i32.const 136)))
 *             (br $records))))))
 *   (local.get $record))
 */
const CHANGED: HandMade = {
  parameters: 2,
  locals: 0,
  code: [
    ...[0x03, 0x40, 0x20, 0, 0x20, 1, 0x49, 0x04, 0x40],
    ...[0x20, 0, 0x10, 0, ...load(0, 0), 0x46, 0x04, 0x40],
    ...[0x20, 0, 0x41, (RECORD_BYTES & 0x7f) | 0x80, RECORD_BYTES >>> 7, 0x6a, 0x21, 0],
    ...[0x0c, 2, 0x0b, 0x0b, 0x0b, 0x20, 0],
  ],
};
