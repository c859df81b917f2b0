import { wordAt } from '../c-function.ts';
import type { CPythonModule } from '../cpython-module.ts';

/*
 * Where CPython 3.14 keeps what is in its objects, in bytes, on a machine of 32 bits. Read from memory, an object notices nothing: no code of
 * the program's is called, and nothing is made. Each group names the header that it comes from; `whyUnknown` compares with what this CPython says of itself.
 */

/** Include/object.h. */
export const OBJECT = { refcount: 0, type: 4, size: 8 } as const;

/** Include/cpython/object.h: `_typeobject`, and `_heaptypeobject` from 208 on. */
export const TYPE = {
  name: 12,
  basicSize: 16,
  dealloc: 24,
  flags: 84,
  members: 120,
  base: 128,
  dict: 132,
  dictOffset: 144,
  qualname: 436,
  sharedKeys: 440,
} as const;

/** Include/object.h: bits of a type's flags. */
export const FLAG = {
  inlineValues: 1 << 2,
  managedDict: 1 << 4,
  heap: 1 << 9,
  int: 1 << 24,
  list: 1 << 25,
  tuple: 1 << 26,
  bytes: 1 << 27,
  text: 1 << 28,
  dict: 1 << 29,
  exception: 1 << 30,
  type: 1 << 31,
} as const;

/** Include/cpython/tupleobject.h, listobject.h, setobject.h, longintrepr.h, bytesobject.h, unicodeobject.h. */
export const TUPLE = { items: 16 } as const;
export const LIST = { items: 12 } as const;
export const SET = { fill: 8, used: 12, mask: 16, table: 20, entryBytes: 8 } as const;
export const LONG = { tag: 8, digits: 12, signBits: 3, sizeShift: 3, digitBits: 30 } as const;
export const BYTES = { start: 16 } as const;
export const TEXT = { length: 8, state: 16, asciiBytes: 20, compactBytes: 28, data: 28 } as const;

/** Include/cpython/dictobject.h, and Include/internal/pycore_dict.h: `_dictkeysobject`, `_dictvalues`. */
export const DICT = { used: 8, keys: 24, values: 28 } as const;
export const KEYS = { log2IndexBytes: 5, kind: 6, entries: 16, indices: 20 } as const;
export const VALUES = { valid: 3, first: 4 } as const;

/** Include/internal/pycore_object.h: the managed dict lies before its object. */
export const MANAGED_DICT = -12;
/** Include/cpython/pyerrors.h: `PyBaseExceptionObject`. */
export const EXCEPTION = { dict: 8, args: 12 } as const;
/** Include/descrobject.h: `PyMemberDef`, of which slots have a type of their own. */
export const MEMBER = { bytes: 20, type: 4, offset: 8, slot: 16 } as const;
/** Include/cpython/funcobject.h, classobject.h, cellobject.h, moduleobject (pycore_moduleobject.h). */
export const FUNCTION = { qualname: 20, code: 24, defaults: 28, keywordDefaults: 32 } as const;
export const METHOD = { function: 8, self: 12 } as const;
export const CELL = { content: 8 } as const;
export const MODULE = { dict: 8 } as const;
/** Include/cpython/methodobject.h: `PyCFunctionObject`, and Include/methodobject.h: `PyMethodDef`. */
export const C_FUNCTION = { definition: 8, vectorcall: 24, bytes: 28 } as const;

/** Include/cpython/code.h. */
export const CODE = {
  flags: 24,
  arguments: 28,
  firstLine: 44,
  localNames: 72,
  localKinds: 76,
  file: 80,
  name: 84,
} as const;
/** Include/cpython/code.h: `CO_OPTIMIZED`, which all but modules and the bodies of classes have. */
export const OPTIMIZED = 1;

/** Include/cpython/pystate.h. */
export const THREAD = { frame: 52 } as const;
/** Include/internal/pycore_interpframe_structs.h. What it holds may have marks in its two lowest bits (pycore_stackref.h). */
export const FRAME = { code: 0, previous: 4, globals: 12, locals: 20, owner: 38, localsplus: 40 } as const;
export const UNMARKED = ~3;

/** Modules/_randommodule.c: `RandomObject`. */
export const RANDOM = { index: 8, state: 12, words: 624 } as const;
/** Modules/_sqlite/connection.h: `pysqlite_Connection`. */
export const CONNECTION = { handle: 8 } as const;

/** Include/internal/pycore_debug_offsets.h: a table of 64 bits each, behind a mark and by its place there, for debuggers of other processes. */
const OFFSETS: readonly (readonly [place: number, offset: number])[] = [
  [25, THREAD.frame],
  [31, FRAME.previous],
  [32, FRAME.code],
  [34, FRAME.localsplus],
  [35, FRAME.owner],
  [39, CODE.file],
  [40, CODE.name],
  [43, CODE.firstLine],
  [44, CODE.arguments],
  [45, CODE.localNames],
  [46, CODE.localKinds],
  [50, OBJECT.type],
  [51, TYPE.sharedKeys - 232],
  [52, TYPE.name],
  [54, TYPE.flags],
  [56, TUPLE.items],
  [57, OBJECT.size],
  [59, LIST.items],
  [62, SET.used],
  [63, SET.table],
  [64, SET.mask],
  [66, DICT.keys],
  [67, DICT.values],
  [71, LONG.tag],
  [72, LONG.digits],
  [75, BYTES.start],
  [77, TEXT.state],
  [78, TEXT.length],
  [79, TEXT.asciiBytes],
];
const MARK = 'xdebugpy';
const VERSION = 0x030e;

/** More than one of 15 bits can be. */
const LARGE = 1 << 20;

/** Half a sentence that says why a run cannot be recorded in this CPython; `null` if it can. */
export function whyUnknown(m: CPythonModule): string | null {
  const table = m.__PyRuntime + MARK.length;
  const word = (place: number) => wordAt(m, table + 8 * place);
  const mark = String.fromCharCode(...m.HEAPU8.subarray(m.__PyRuntime, table));
  const version = wordAt(m, m._Py_Version) >>> 16;
  if (mark !== MARK || version !== VERSION) return 'it is no CPython 3.14';
  const number = m._PyLong_FromLong(LARGE);
  const isOneDigit = wordAt(m, number + LONG.digits) === LARGE;
  m._Py_DecRef(number);
  if (!isOneDigit) return 'its numbers have other digits';
  const other = OFFSETS.find(([place, offset]) => word(place) !== offset);
  return other ? `its memory is laid out in another way (${other.join(', ')})` : null;
}
