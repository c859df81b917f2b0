import { wordAt } from '../c-function.ts';
import type { CPythonModule } from '../cpython-module.ts';

/** Characters of a text that is shown of a value. */
const LONGEST_TEXT = 120;
/** Bits of an integer that is written out. */
const TYPE_AT = 4;
const TYPE_NAME_AT = 12;
/** `tp_flags` of subclasses of built-in types. */
const IS_LIST = 1 << 25;
const IS_TUPLE = 1 << 26;
const IS_TEXT = 1 << 28;
const IS_DICT = 1 << 29;
const IS_EXCEPTION = 1 << 30;
const IS_TYPE = 1 << 31;
const IS_HEAP_TYPE = 1 << 9;

/** What an object is, as far as it can be told without calling any Python. */
export type Seen =
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'object'; readonly type: string; readonly kind: ObjectKind };

export type ObjectKind = 'sequence' | 'mapping' | 'attributes' | 'set';

/** A part of an object: how it is named, and the address of what it is. */
export type Part = readonly [name: string, object: number];

/**
 * Looks at Python's objects from outside: no code of the program's own is called, whatever its classes do. What is borrowed is not
 * kept, and what is made is given back.
 */
export function objectReader(module: CPythonModule) {
  const m = module;
  const typeOf = (object: number) => wordAt(m, object + TYPE_AT);
  const nameOf = (type: number) => {
    const name = m.UTF8ToString(wordAt(m, type + TYPE_NAME_AT));
    return name.slice(name.lastIndexOf('.') + 1);
  };
  const plain = new Set(
    [
      m._PyLong_Type,
      m._PyFloat_Type,
      m._PyComplex_Type,
      m._PyRange_Type,
      m._PyBytes_Type,
      m._PyEllipsis_Type,
    ].concat([typeOf(m.__Py_NoneStruct), m._PyBool_Type]),
  );
  const pinned = new Map<string, number>();
  const interned = (name: string): number => {
    const known = pinned.get(name);
    if (known !== undefined) return known;
    const text = m.stringToNewUTF8(name);
    const object = m._PyUnicode_FromString(text);
    m._free(text);
    pinned.set(name, object);
    return object;
  };

  const shorten = (text: string) =>
    text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT - 1)}…` : text;

  /** The text of a Python `str`, cut. */
  function textOf(object: number, most = LONGEST_TEXT): string {
    const length = m._PyUnicode_GetLength(object);
    const part = m._PyUnicode_Substring(object, 0, Math.min(length, most));
    if (part === 0) return cleared('');
    const encoded = m._PyUnicode_AsUTF8(part);
    // A lone surrogate has no UTF-8.
    const text = encoded === 0 ? cleared('\ufffd') : m.UTF8ToString(encoded);
    m._Py_DecRef(part);
    return length > most ? `${text}…` : text;
  }

  function cleared<T>(value: T): T {
    m._PyErr_Clear();
    return value;
  }

  /** What Python's own `repr` says of an object whose type is built in. */
  function builtInText(object: number): string {
    const text = m._PyObject_Repr(object);
    if (text === 0) return cleared(`<${nameOf(typeOf(object))}>`);
    const result = textOf(text, 2 * LONGEST_TEXT);
    m._Py_DecRef(text);
    return shorten(result);
  }

  function quoted(object: number): string {
    const length = m._PyUnicode_GetLength(object);
    if (length <= LONGEST_TEXT && typeOf(object) === m._PyUnicode_Type) return builtInText(object);
    const part = m._PyUnicode_Substring(object, 0, LONGEST_TEXT);
    if (part === 0) return cleared("'…'");
    const text = builtInText(part);
    m._Py_DecRef(part);
    return length > LONGEST_TEXT ? `${text.slice(0, -1)}…${text.slice(-1)}` : text;
  }

  function integerText(object: number): string {
    const bits = m.__PyLong_NumBits(object);
    return bits > 256n ? `<int of ${bits} bits>` : builtInText(object);
  }

  /** An attribute that is looked up without the program's own code: of a built-in object. */
  function attribute(object: number, name: string): number {
    const found = m._PyObject_GenericGetAttr(object, interned(name));
    return found === 0 ? cleared(0) : found;
  }

  function namedText(object: number, what: string): string {
    const name = attribute(object, '__qualname__') || attribute(object, '__name__');
    if (name === 0) return `<${what}>`;
    const isText = (m._PyType_GetFlags(typeOf(name)) & IS_TEXT) !== 0;
    const text = isText ? textOf(name) : '?';
    m._Py_DecRef(name);
    return `<${what} ${text}>`;
  }

  function typeText(type: number): string {
    const name = m._PyType_GetFullyQualifiedName(type);
    if (name === 0) return cleared(`<class '${nameOf(type)}'>`);
    const text = textOf(name);
    m._Py_DecRef(name);
    return `<class '${text}'>`;
  }

  function see(object: number): Seen {
    const type = typeOf(object);
    const flags = m._PyType_GetFlags(type);
    const text = (words: string): Seen => ({ is: 'text', text: words });
    if (type === m._PyLong_Type) return text(integerText(object));
    if (type === m._PyBytes_Type)
      return text(
        m._PyBytes_Size(object) > LONGEST_TEXT ? `<bytes, ${m._PyBytes_Size(object)}>` : builtInText(object),
      );
    if (plain.has(type)) return text(builtInText(object));
    if ((flags & IS_TEXT) !== 0)
      return text(type === m._PyUnicode_Type ? quoted(object) : `<${nameOf(type)} ${quoted(object)}>`);
    if ((flags & IS_TYPE) !== 0) return text(typeText(object));
    if (type === m._PyFunction_Type) return text(namedText(object, 'function'));
    if (type === m._PyCFunction_Type) return text(namedText(object, 'built-in function'));
    if (type === m._PyModule_Type) return text(moduleText(object));
    if ((flags & IS_LIST) !== 0 || (flags & IS_TUPLE) !== 0)
      return { is: 'object', type: nameOf(type), kind: 'sequence' };
    if ((flags & IS_DICT) !== 0) return { is: 'object', type: nameOf(type), kind: 'mapping' };
    if (type === m._PySet_Type || type === m._PyFrozenSet_Type)
      return { is: 'object', type: nameOf(type), kind: 'set' };
    if ((flags & IS_EXCEPTION) !== 0) return { is: 'object', type: nameOf(type), kind: 'attributes' };
    if ((flags & IS_HEAP_TYPE) !== 0) return { is: 'object', type: nameOf(type), kind: 'attributes' };
    return text(`<${nameOf(type)}>`);
  }

  function moduleText(object: number): string {
    const name = m._PyDict_GetItemWithError(m._PyModule_GetDict(object), interned('__name__'));
    if (name === 0 || (m._PyType_GetFlags(typeOf(name)) & IS_TEXT) === 0) return '<module>';
    return `<module ${quoted(name)}>`;
  }

  const cursor = m._malloc(16);

  /** Of a dict: it is not changed meanwhile, as nothing here calls Python. */
  function* items(dict: number, most: number): Generator<readonly [key: number, value: number]> {
    m.HEAPU32[cursor >>> 2] = 0;
    let at = 0;
    for (let count = 0; count < most; count++) {
      m.HEAPU32[cursor >>> 2] = at;
      if (m._PyDict_Next(dict, cursor, cursor + 4, cursor + 8) === 0) return;
      at = wordAt(m, cursor);
      yield [wordAt(m, cursor + 4), wordAt(m, cursor + 8)];
    }
  }

  function keyText(key: number): string {
    const seen = see(key);
    return seen.is === 'text' ? seen.text : `<${seen.type}>`;
  }

  /** What an object is made of, as far as it is shown. */
  function parts(object: number, kind: ObjectKind, most: number): Part[] {
    const type = typeOf(object);
    const flags = m._PyType_GetFlags(type);
    switch (kind) {
      case 'sequence': {
        const isList = (flags & IS_LIST) !== 0;
        const size = isList ? m._PyList_Size(object) : m._PyTuple_Size(object);
        const get = isList ? m._PyList_GetItem : m._PyTuple_GetItem;
        return Array.from(
          { length: Math.min(size, most) },
          (_, at) => [String(at), get(object, at)] as const,
        );
      }
      case 'mapping':
        return [...items(object, most)].map(([key, value]) => [keyText(key), value] as const);
      case 'set':
        return [];
      case 'attributes':
        return attributes(object, most);
    }
  }

  function attributes(object: number, most: number): Part[] {
    const dict = m._PyObject_GenericGetDict(object, 0);
    if (dict === 0) return cleared([]);
    const found = [...items(dict, most)].map(([key, value]) => [textOf(key), value] as const);
    m._Py_DecRef(dict);
    return found;
  }

  return { see, parts, typeOf, nameOf, textOf, interned, items, cleared };
}
