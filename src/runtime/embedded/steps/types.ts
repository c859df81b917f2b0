import { wordAt } from '../c-function.ts';
import type { CPythonModule } from '../cpython-module.ts';
import { isDict, isExactText, itemNamed } from './dicts.ts';
import { EXCEPTION, FLAG, MANAGED_DICT, OBJECT, TUPLE, TYPE } from './layout.ts';
import { type Slot, slotsOf } from './slots.ts';
import { readText } from './texts.ts';

/** How an object is shown, by its class: as a text, or as something made of parts. */
export type Look =
  | 'int'
  | 'float'
  | 'text'
  | 'bytes'
  /** Whose `repr` is C code that calls nothing of the program's. */
  | 'built-in'
  | 'type'
  | 'function'
  | 'built-in function'
  | 'method'
  | 'module'
  | 'path'
  | 'enum'
  | 'list'
  | 'tuple'
  | 'dict'
  | 'set'
  | 'exception'
  | 'object';

/** What is to be known of a class to look at what is made of it. */
export interface SeenType {
  /** `list`, `Product` */
  readonly name: string;
  readonly look: Look;
  /** Of a class of the program's or of a library's, which is written in Python. */
  readonly isSubclass: boolean;
  readonly slots: readonly Slot[];
  /** Where its objects have attributes in themselves, and where their `__dict__`; 0 for nowhere. */
  readonly inlineAt: number;
  readonly dictAt: number;
  /** The names that a named tuple has for its items. */
  readonly fields: readonly string[] | null;
}

/** By the names that C code has for its classes: one that is written in Python is never taken for them. */
const BUILT_IN = new Set([
  'decimal.Decimal',
  'datetime.date',
  'datetime.timedelta',
  'datetime.timezone',
  'uuid.SafeUUID',
]);
const FIELDS = '_fields';
const MOST_FIELDS = 40;

/**
 * Tells what classes are, from their memory alone.
 *
 * @param sees called with each class that is known from then on: when it dies, it is to be forgotten
 */
export function typeReader(m: CPythonModule, sees: (type: number) => void) {
  const known = new Map<number, SeenType>();
  const typeOf = (object: number) => wordAt(m, object + OBJECT.type);
  const flagsOf = (type: number) => wordAt(m, type + TYPE.flags);
  const isHeap = (type: number) => (flagsOf(type) & FLAG.heap) !== 0;
  const none = typeOf(m.__Py_NoneStruct);
  const exact = new Map<number, Look>([
    [none, 'built-in'],
    [m._PyBool_Type, 'built-in'],
    [m._PyComplex_Type, 'built-in'],
    [m._PyRange_Type, 'built-in'],
    [m._PyEllipsis_Type, 'built-in'],
    [m._PyFunction_Type, 'function'],
    [m._PyCFunction_Type, 'built-in function'],
    [m._PyMethod_Type, 'method'],
    [m._PyModule_Type, 'module'],
  ]);

  function nameOf(type: number): string {
    const name = m.UTF8ToString(wordAt(m, type + TYPE.name));
    return name.slice(name.lastIndexOf('.') + 1);
  }

  function seeType(type: number): SeenType {
    const before = known.get(type);
    if (before) return before;
    const slots = slotsOf(m, type);
    const isSubclass = isPython(type);
    const look = exact.get(type) ?? lookOf(type, slots, isSubclass);
    const fields = look === 'tuple' && isSubclass ? fieldsOf(type) : null;
    const seen = { name: nameOf(type), look, isSubclass, slots, fields, ...placesOf(m, type) };
    known.set(type, seen);
    if (isHeap(type)) sees(type);
    return seen;
  }

  function lookOf(type: number, slots: readonly Slot[], isSubclass: boolean): Look {
    const flags = flagsOf(type);
    const has = (flag: number) => (flags & flag) !== 0;
    if (has(FLAG.type)) return 'type';
    if (isSubclass && nameOf(typeOf(type)) === 'EnumType') return 'enum';
    if (has(FLAG.int)) return 'int';
    if (has(FLAG.text)) return 'text';
    if (has(FLAG.bytes)) return 'bytes';
    if (has(FLAG.list)) return 'list';
    if (has(FLAG.tuple)) return 'tuple';
    if (has(FLAG.dict)) return 'dict';
    if (has(FLAG.exception)) return 'exception';
    if (isBelow(type, m._PyFloat_Type)) return 'float';
    if (isBelow(type, m._PySet_Type) || isBelow(type, m._PyFrozenSet_Type)) return 'set';
    if (isBelow(type, m._PyModule_Type)) return 'module';
    if (!isSubclass && BUILT_IN.has(m.UTF8ToString(wordAt(m, type + TYPE.name)))) return 'built-in';
    return isSubclass && isPath(slots) ? 'path' : 'object';
  }

  const dealloc = (type: number) => wordAt(m, type + TYPE.dealloc);
  const sys = itemNamed(m, m._PyImport_GetModuleDict(), 'sys');
  const spec = itemNamed(m, m._PyModule_GetDict(sys), '__spec__');
  /** What lets go of an object whose class is written in Python, as that of `sys.__spec__` is. */
  const deallocOfPython = dealloc(typeOf(spec));

  /** Whether a class is written in Python, by a `class` statement or by `type`. */
  function isPython(type: number): boolean {
    return isHeap(type) && dealloc(type) === deallocOfPython;
  }

  function isBelow(type: number, base: number): boolean {
    for (let each = type; each !== 0; each = wordAt(m, each + TYPE.base)) if (each === base) return true;
    return false;
  }

  function fieldsOf(type: number): readonly string[] | null {
    const dict = wordAt(m, type + TYPE.dict);
    const fields = dict !== 0 && isDict(m, dict) ? itemNamed(m, dict, FIELDS) : 0;
    if (fields === 0 || typeOf(fields) !== m._PyTuple_Type) return null;
    const items = Array.from({ length: Math.min(wordAt(m, fields + OBJECT.size), MOST_FIELDS) }, (_, at) =>
      wordAt(m, fields + TUPLE.items + 4 * at),
    );
    return items.every((item) => isExactText(m, item)) ? items.map((item) => readText(m, item)) : null;
  }

  return {
    typeOf,
    see: (object: number) => seeType(typeOf(object)),
    seeType,
    nameOf,
    forget: (type: number) => void known.delete(type),
  };
}

export type TypeReader = ReturnType<typeof typeReader>;

/** As `pathlib` has its own. */
function isPath(slots: readonly Slot[]): boolean {
  return ['_raw_paths', '_str'].every((name) => slots.some((slot) => slot.name === name));
}

function placesOf(m: CPythonModule, type: number): Pick<SeenType, 'inlineAt' | 'dictAt'> {
  const flags = wordAt(m, type + TYPE.flags);
  if ((flags & FLAG.managedDict) !== 0) {
    const isInline = (flags & FLAG.inlineValues) !== 0;
    return { inlineAt: isInline ? wordAt(m, type + TYPE.basicSize) : 0, dictAt: MANAGED_DICT };
  }
  if ((flags & FLAG.exception) !== 0) return { inlineAt: 0, dictAt: EXCEPTION.dict };
  const offset = wordAt(m, type + TYPE.dictOffset) | 0;
  return { inlineAt: 0, dictAt: Math.max(offset, 0) };
}
