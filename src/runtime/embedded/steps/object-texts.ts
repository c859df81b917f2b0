import { wordAt } from '../c-function.ts';
import type { CPythonModule } from '../cpython-module.ts';
import { eachAttribute } from './attributes.ts';
import { isExactText, itemNamed } from './dicts.ts';
import { BYTES, C_FUNCTION, FUNCTION, LIST, METHOD, MODULE, OBJECT, TEXT, TUPLE, TYPE } from './layout.ts';
import { LONGEST_TEXT, readInteger, readText } from './texts.ts';
import { type SeenType, typeReader } from './types.ts';

export type Part = (name: string, object: number) => void;

/** What needs no escaping between single quotes. */
const PLAIN = /^[ !"#$%&(-[\]-~]*$/;
/** `Py_DTSF_ADD_DOT_0`, and the format of `repr`. */
const ADD_DOT_0 = 2;
const REPR = 'r'.charCodeAt(0);
const FLOAT_AT = 8;
const INSTANCE_WORDS = 8;
const KEY_DEPTH = 2;
/** A character may be written as `\U0001f600`. */
const LONGEST_REPR = 10 * LONGEST_TEXT + 2;

/** Writes objects as Python's `repr` does, where that calls no code of the program's. */
export function textReader(m: CPythonModule, sees: (type: number) => void) {
  const types = typeReader(m, sees);
  const float = new DataView(new ArrayBuffer(INSTANCE_WORDS));

  function cleared<T>(value: T): T {
    m._PyErr_Clear();
    return value;
  }

  /** The characters of a Python text, cut where there are too many. */
  const plain = (object: number, most?: number) => readText(m, object, most);

  /** What `repr` says of an object of C's own. */
  function builtIn(object: number): string {
    const text = m._PyObject_Repr(object);
    if (text === 0) return cleared(`<${types.nameOf(types.typeOf(object))}>`);
    const result = plain(text, 2 * LONGEST_TEXT);
    m._Py_DecRef(text);
    return result.length > LONGEST_TEXT ? `${result.slice(0, LONGEST_TEXT - 1)}…` : result;
  }

  function quoted(object: number): string {
    const rest = wordAt(m, object + TEXT.length) > LONGEST_TEXT ? '…' : '';
    const characters = plain(object);
    if (PLAIN.test(rest ? characters.slice(0, -1) : characters)) return `'${characters}'`;
    // Of a subclass it makes a plain text.
    const part = m._PyUnicode_Substring(object, 0, LONGEST_TEXT);
    const repr = part === 0 ? 0 : m._PyObject_Repr(part);
    if (part !== 0) m._Py_DecRef(part);
    if (repr === 0) return cleared("'…'");
    const text = plain(repr, LONGEST_REPR);
    m._Py_DecRef(repr);
    return `${text.slice(0, -1)}${rest}${text.slice(-1)}`;
  }

  function floatText(object: number): string {
    float.setUint32(0, wordAt(m, object + FLOAT_AT), true);
    float.setUint32(4, wordAt(m, object + FLOAT_AT + 4), true);
    const text = m._PyOS_double_to_string(float.getFloat64(0, true), REPR, 0, ADD_DOT_0, 0);
    const result = m.UTF8ToString(text);
    m._PyMem_Free(text);
    return result;
  }

  function integerText(object: number): string {
    return readInteger(m, object)?.toString() ?? `<int of ${m.__PyLong_NumBits(object)} bits>`;
  }

  function bytesText(object: number, type: SeenType): string {
    const size = wordAt(m, object + OBJECT.size);
    if (size > LONGEST_TEXT || type.isSubclass) return `<${type.name} of ${size}>`;
    const bytes = m.HEAPU8.subarray(object + BYTES.start, object + BYTES.start + size);
    const characters = String.fromCharCode(...bytes);
    return PLAIN.test(characters) ? `b'${characters}'` : builtIn(object);
  }

  /** A name that C keeps as a text, or one of the program's that is none. */
  const nameText = (name: number) => (name !== 0 && isExactText(m, name) ? plain(name) : '?');

  function typeText(type: number): string {
    const dict = wordAt(m, type + TYPE.dict);
    const module = types.seeType(type).isSubclass && dict !== 0 ? itemNamed(m, dict, '__module__') : 0;
    const name = m.UTF8ToString(wordAt(m, type + TYPE.name));
    const isShown = module !== 0 && isExactText(m, module) && plain(module) !== 'builtins';
    return `<class '${isShown ? `${plain(module)}.${qualified(type, name)}` : name}'>`;
  }

  /** @param name the last part of it */
  function qualified(type: number, name: string): string {
    const text = wordAt(m, type + TYPE.qualname);
    return text !== 0 && isExactText(m, text) ? plain(text) : name;
  }

  function methodText(object: number): string {
    const called = wordAt(m, object + METHOD.function);
    const isFunction = types.typeOf(called) === m._PyFunction_Type;
    const name = isFunction ? nameText(wordAt(m, called + FUNCTION.qualname)) : '?';
    return `<bound method ${name}>`;
  }

  function moduleText(object: number): string {
    const name = itemNamed(m, wordAt(m, object + MODULE.dict), '__name__');
    return name !== 0 && isExactText(m, name) ? `<module ${quoted(name)}>` : '<module>';
  }

  function cFunctionText(object: number): string {
    const name = wordAt(m, wordAt(m, object + C_FUNCTION.definition));
    return `<built-in function ${m.UTF8ToString(name)}>`;
  }

  function enumText(object: number, type: SeenType): string | null {
    let member: string | null = null;
    eachAttribute(m, object, type, INSTANCE_WORDS, (name, value) => {
      if (isExactText(m, name) && plain(name) === '_name_' && isExactText(m, value)) member = plain(value);
    });
    return member === null ? null : `<${type.name}.${member}>`;
  }

  function pathText(object: number, { name, slots }: SeenType): string {
    const slot = (wanted: string) => {
      const found = slots.find((each) => each.name === wanted);
      return found ? wordAt(m, object + found.offset) : 0;
    };
    const whole = slot('_str');
    if (whole !== 0 && isExactText(m, whole)) return `${name}(${quoted(whole)})`;
    const raw = slot('_raw_paths');
    const parts = raw !== 0 && types.typeOf(raw) === m._PyList_Type ? textsIn(raw) : [];
    return `${name}('${joined(parts)}')`;
  }

  function textsIn(list: number): string[] {
    const start = wordAt(m, list + LIST.items);
    const items = Array.from({ length: Math.min(wordAt(m, list + OBJECT.size), 20) }, (_, at) =>
      wordAt(m, start + 4 * at),
    );
    return items.filter((item) => item !== 0 && isExactText(m, item)).map((item) => plain(item, 400));
  }

  /** What an object is as a text; `null` for what is made of parts. */
  function textOf(object: number, type: SeenType): string | null {
    switch (type.look) {
      case 'int':
        return type.isSubclass ? `<${type.name} ${integerText(object)}>` : integerText(object);
      case 'float':
        return type.isSubclass ? `<${type.name} ${floatText(object)}>` : floatText(object);
      case 'text':
        return type.isSubclass ? `<${type.name} ${quoted(object)}>` : quoted(object);
      case 'bytes':
        return bytesText(object, type);
      case 'built-in':
        return builtIn(object);
      case 'type':
        return typeText(object);
      case 'function':
        return `<function ${nameText(wordAt(m, object + FUNCTION.qualname))}>`;
      case 'built-in function':
        return cFunctionText(object);
      case 'method':
        return methodText(object);
      case 'module':
        return moduleText(object);
      case 'path':
        return pathText(object, type);
      case 'enum':
        return enumText(object, type);
      default:
        return null;
    }
  }

  /** A key as a text: of a tuple its items, of other objects their class. */
  function keyText(key: number, depth = KEY_DEPTH): string {
    const type = types.see(key);
    const text = textOf(key, type);
    if (text !== null) return text;
    if (type.look !== 'tuple' || depth === 0) return `<${type.name}>`;
    const count = wordAt(m, key + OBJECT.size);
    const items = Array.from({ length: Math.min(count, 5) }, (_, at) =>
      keyText(wordAt(m, key + TUPLE.items + 4 * at), depth - 1),
    );
    return `(${items.join(', ')}${count > 5 ? ', …' : count === 1 ? ',' : ''})`;
  }

  return { types, plain, nameText, textOf, keyText, cleared };
}

/** As `pathlib` puts together the parts that a path was made of. */
function joined(parts: readonly string[]): string {
  const whole = parts.reduce(
    (before, part) => (part.startsWith('/') || before === '' ? part : `${before}/${part}`),
    '',
  );
  const names = whole.split('/').filter((name) => name !== '' && name !== '.');
  return `${whole.startsWith('/') ? '/' : ''}${names.join('/')}` || '.';
}
