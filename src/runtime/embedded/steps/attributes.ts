import { wordAt } from '../c-function.ts';
import type { CPythonModule } from '../cpython-module.ts';
import { eachEntry, eachItem } from './dicts.ts';
import { EXCEPTION, FLAG, MANAGED_DICT, MEMBER, OBJECT, TYPE, VALUES } from './layout.ts';

/** Where an object keeps its attributes. */
export interface Attributes {
  /** Values that lie in the object itself, of names that its class shares: where they are, or 0. */
  readonly inline: number;
  /** Its `__dict__`, where there is one by now, or 0. */
  readonly dict: number;
}

/** Finds them without making a `__dict__` that is not there yet. */
export function attributesOf(m: CPythonModule, object: number): Attributes {
  const type = wordAt(m, object + OBJECT.type);
  const flags = wordAt(m, type + TYPE.flags);
  if ((flags & FLAG.managedDict) !== 0) {
    const dict = wordAt(m, object + MANAGED_DICT);
    const values = (flags & FLAG.inlineValues) === 0 ? 0 : object + wordAt(m, type + TYPE.basicSize);
    return { dict, inline: values !== 0 && m.HEAPU8[values + VALUES.valid] === 1 ? values : 0 };
  }
  if ((flags & FLAG.exception) !== 0) return { dict: wordAt(m, object + EXCEPTION.dict), inline: 0 };
  const offset = wordAt(m, type + TYPE.dictOffset) | 0;
  return { dict: offset > 0 ? wordAt(m, object + offset) : 0, inline: 0 };
}

/** Calls back with the name, as an object of Python's, and the value of each attribute that is the object's own, slots aside. */
export function eachAttribute(
  m: CPythonModule,
  object: number,
  most: number,
  call: (name: number, value: number) => void,
): void {
  const { inline, dict } = attributesOf(m, object);
  if (inline !== 0) eachEntry(m, sharedKeysOf(m, object), inline, most, call);
  else if (dict !== 0) eachItem(m, dict, most, call);
}

function sharedKeysOf(m: CPythonModule, object: number): number {
  return wordAt(m, wordAt(m, object + OBJECT.type) + TYPE.sharedKeys);
}

/** An attribute in a slot: its name, and where in the object it is. */
export interface Slot {
  readonly name: string;
  readonly offset: number;
}

/** What `__slots__` of a class and of those above it made. */
export function slotsOf(m: CPythonModule, type: number): Slot[] {
  const slots: Slot[] = [];
  for (let each = type; each !== 0; each = wordAt(m, each + TYPE.base)) {
    if ((wordAt(m, each + TYPE.flags) & FLAG.heap) === 0) break;
    slots.unshift(...ownSlots(m, each));
  }
  return slots;
}

function ownSlots(m: CPythonModule, type: number): Slot[] {
  const slots: Slot[] = [];
  let member = wordAt(m, type + TYPE.members);
  for (; member !== 0 && wordAt(m, member) !== 0; member += MEMBER.bytes)
    if (wordAt(m, member + MEMBER.type) === MEMBER.slot)
      slots.push({ name: m.UTF8ToString(wordAt(m, member)), offset: wordAt(m, member + MEMBER.offset) });
  return slots;
}
