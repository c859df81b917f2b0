import type { CPythonModule } from './cpython-module.ts';

/** Python's objects as functions of ours take and give them: by their addresses; 0 is an exception. */
export interface PythonValues {
  /** Raises an exception of the type at this address. @returns 0, which is what a function then gives */
  raise(type: number, message: string): 0;
  /** `null` with an exception, as all that follow: CPython's own, but for one of a number that does not fit. */
  integer(object: number, tooLarge?: string): number | null;
  /** @param place for the exception: the function, and which of its arguments it is */
  text(object: number, place: readonly [name: string, argument: string]): string | null;
  /** A copy of what an object of bytes holds. */
  bytes(object: number): Uint8Array | null;
  newBytes(bytes: Uint8Array): number;
  /** Of new objects, which it takes over. */
  newList(items: readonly number[]): number;
  newSet(items: readonly number[]): number;
  readonly none: number;
  /** Addresses of built-in exceptions. */
  readonly errors: Readonly<Record<'ValueError' | 'OverflowError' | 'OSError', number>>;
}

/** Where an object has its type, and a `Py_buffer` how long it is. */
const TYPE_AT = 4;
const LENGTH_AT = 8;
const BUFFER_BYTES = 48;
const IS_TEXT = 1 << 28;

export function pythonValues(module: CPythonModule): PythonValues {
  const word = (address: number) => module.HEAPU32[address >>> 2] ?? 0;
  const errors = {
    ValueError: word(module._PyExc_ValueError),
    OverflowError: word(module._PyExc_OverflowError),
    OSError: word(module._PyExc_OSError),
  };

  function raise(type: number, message: string): 0 {
    const text = module.stringToNewUTF8(message);
    module._PyErr_SetString(type, text);
    module._free(text);
    return 0;
  }

  return {
    raise,
    errors,
    none: module.__Py_NoneStruct,

    integer(object, tooLarge = 'Python int too large to convert to C long') {
      const value = module._PyLong_AsLongLong(object);
      if (module._PyErr_Occurred() === 0) return Number(value);
      if (module._PyErr_ExceptionMatches(errors.OverflowError) !== 0) raise(errors.OverflowError, tooLarge);
      return null;
    },

    text(object, [name, argument]) {
      if ((module._PyType_GetFlags(word(object + TYPE_AT)) & IS_TEXT) !== 0) {
        const utf8 = module._PyUnicode_AsUTF8(object);
        return utf8 === 0 ? null : module.UTF8ToString(utf8);
      }
      const words = [name, `argument '${argument}'`, 'str'].map((each) => module.stringToNewUTF8(each));
      module.__PyArg_BadArgument(words[0] ?? 0, words[1] ?? 0, words[2] ?? 0, object);
      for (const each of words) module._free(each);
      return null;
    },

    bytes(object) {
      const buffer = module._malloc(BUFFER_BYTES);
      const isThere = module._PyObject_GetBuffer(object, buffer, 0) === 0;
      const start = word(buffer);
      const copy = isThere ? module.HEAPU8.slice(start, start + word(buffer + LENGTH_AT)) : null;
      if (isThere) module._PyBuffer_Release(buffer);
      module._free(buffer);
      return copy;
    },

    newList(items) {
      const list = module._PyList_New(items.length);
      for (const [index, item] of items.entries()) module._PyList_SetItem(list, index, item);
      return list;
    },

    newSet(items) {
      const set = module._PySet_New(0);
      for (const item of items) {
        module._PySet_Add(set, item);
        module._Py_DecRef(item);
      }
      return set;
    },

    newBytes(bytes) {
      const copy = module._malloc(bytes.length);
      module.HEAPU8.set(bytes, copy);
      const object = module._PyBytes_FromStringAndSize(copy, bytes.length);
      module._free(copy);
      return object;
    },
  };
}
