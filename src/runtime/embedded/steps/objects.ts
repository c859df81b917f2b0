import { wordAt } from '../c-function.ts';
import type { CPythonModule } from '../cpython-module.ts';
import { attributesOf, eachAttribute } from './attributes.ts';
import { eachItem, isDict, isExactText, itemNamed } from './dicts.ts';
import { EXCEPTION, LIST, OBJECT, SET, TUPLE, TYPE } from './layout.ts';
import { type Part, textReader } from './object-texts.ts';
import { type Own, programParts } from './program-parts.ts';
import type { SeenType } from './types.ts';

export type ObjectKind = 'sequence' | 'mapping' | 'attributes' | 'set';

/** What an object is, as far as it can be told without calling any Python. */
export type Seen =
  | { readonly is: 'text'; readonly text: string }
  /** `said`: what Python writes of a class or a function. */
  | { readonly is: 'object'; readonly type: string; readonly kind: ObjectKind; readonly said?: string };

const KINDS = {
  list: 'sequence',
  dict: 'mapping',
  set: 'set',
  exception: 'attributes',
  object: 'attributes',
} as const;

/**
 * Looks at Python's objects from outside: no code of the program's is called, whatever its classes do, and nothing is kept. What cannot be
 * told in this way is shown by the name of its class.
 */
export function objectReader(m: CPythonModule, own: Own) {
  const texts = textReader(m, own.sees);
  const { types } = texts;
  const program = programParts(m, types, own);

  /** Whether a class or a function is shown with what it is made of. */
  function isOfProgram(object: number, { look }: SeenType): boolean {
    if (look === 'type') return program.isOwnClass(object);
    return look === 'function' && program.hasDefaults(object);
  }

  function see(object: number): Seen {
    const type = types.see(object);
    const text = texts.textOf(object, type);
    if (text !== null && isOfProgram(object, type))
      return { is: 'object', type: type.name, kind: 'attributes', said: text };
    if (text !== null) return { is: 'text', text };
    return { is: 'object', type: type.name, kind: kindOf(type) };
  }

  /** Calls back with each of the first parts that are shown of an object: its name, and the address of what it is. */
  function eachPart(object: number, most: number, call: Part): void {
    const type = types.see(object);
    let left = most;
    const add: Part = (name, part) => {
      if (left-- > 0 && part !== 0) call(name, part);
    };
    switch (type.look) {
      case 'list':
        eachInRow(wordAt(m, object + LIST.items), wordAt(m, object + OBJECT.size), most, null, add);
        break;
      case 'tuple':
        eachInRow(object + TUPLE.items, wordAt(m, object + OBJECT.size), most, type.fields, add);
        break;
      case 'dict': {
        const names = differentNames();
        eachItem(m, object, most, (key, value) => add(names(texts.keyText(key)), value));
        break;
      }
      case 'set':
        eachMember(object, most, add);
        break;
      case 'type':
        program.eachOfClass(object, most, add);
        return;
      case 'function':
        program.eachDefault(object, add);
        return;
      case 'exception':
        add('args', wordAt(m, object + EXCEPTION.args));
        break;
      default:
    }
    if (!type.isSubclass && type.look !== 'object') return;
    for (const { name, offset } of type.slots) add(name, wordAt(m, object + offset));
    const names =
      type.look === 'dict' || type.look === 'list' ? (name: string) => `.${name}` : (name: string) => name;
    eachAttribute(m, object, type, left, (name, value) => {
      if (isExactText(m, name)) add(names(texts.plain(name)), value);
    });
  }

  function eachInRow(start: number, count: number, most: number, names: readonly string[] | null, add: Part) {
    for (let at = 0; at < Math.min(count, most); at++)
      add(names?.[at] ?? String(at), wordAt(m, start + 4 * at));
  }

  function eachMember(set: number, most: number, add: Part) {
    const names = differentNames();
    let left = Math.min(most, wordAt(m, set + SET.used));
    const table = wordAt(m, set + SET.table);
    for (let at = 0; at <= wordAt(m, set + SET.mask) && left > 0; at++) {
      const key = wordAt(m, table + SET.entryBytes * at);
      // What was taken out has a hash of -1.
      if (key === 0 || wordAt(m, table + SET.entryBytes * at + 4) === 0xffffffff) continue;
      left--;
      add(names(texts.keyText(key)), key);
    }
  }

  /** The dicts that an object's parts lie in: itself, or its `__dict__`. */
  function dictsOf(object: number): number[] {
    const type = types.see(object);
    if (type.look === 'type') return [wordAt(m, object + TYPE.dict)];
    const itself = type.look === 'dict' ? [object] : [];
    if (!type.isSubclass) return itself;
    const { dict, inline } = attributesOf(m, object, type);
    return dict !== 0 && inline === 0 && isDict(m, dict) ? [...itself, dict] : itself;
  }

  /** Whether an object's parts never change: a tuple without attributes. */
  const isFixed = (object: number) => {
    const type = types.see(object);
    return type.look === 'tuple' && !type.isSubclass;
  };

  /** An attribute of the object's own, by a name of ASCII; 0 for none. */
  function attribute(object: number, name: string): number {
    let found = 0;
    eachAttribute(m, object, types.see(object), Number.POSITIVE_INFINITY, (each, value) => {
      if (found === 0 && isExactText(m, each) && texts.plain(each) === name) found = value;
    });
    return found;
  }

  return {
    ...texts,
    see,
    eachPart,
    dictsOf,
    isFixed,
    attribute,
    item: (dict: number, name: string) => itemNamed(m, dict, name),
    eachItem: (dict: number, call: (key: number, value: number) => void) =>
      eachItem(m, dict, Number.POSITIVE_INFINITY, call),
  };
}

export type ObjectReader = ReturnType<typeof objectReader>;

function kindOf({ look, fields }: SeenType): ObjectKind {
  if (look === 'tuple') return fields ? 'attributes' : 'sequence';
  return look in KINDS ? KINDS[look as keyof typeof KINDS] : 'attributes';
}

/** Two keys may look alike; no two parts have one name. */
function differentNames(): (name: string) => string {
  const seen = new Map<string, number>();
  return (name) => {
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name} (${count})`;
  };
}
