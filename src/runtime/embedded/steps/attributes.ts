import { wordAt } from '../c-function.ts';
import type { CPythonModule } from '../cpython-module.ts';
import { eachEntry, eachItem, isDict } from './dicts.ts';
import { OBJECT, TYPE, VALUES } from './layout.ts';
import type { SeenType } from './types.ts';

/** Where an object of a class keeps its attributes. */
export interface Attributes {
  /** Values that lie in the object itself, of names that its class shares: where they are, or 0. */
  readonly inline: number;
  /** Its `__dict__`, where there is one by now, or 0. */
  readonly dict: number;
}

/** Finds them without making a `__dict__` that is not there yet. */
export function attributesOf(m: CPythonModule, object: number, { inlineAt, dictAt }: SeenType): Attributes {
  const values = inlineAt === 0 ? 0 : object + inlineAt;
  return {
    inline: values !== 0 && m.HEAPU8[values + VALUES.valid] === 1 ? values : 0,
    dict: dictAt === 0 ? 0 : wordAt(m, object + dictAt),
  };
}

/** Calls back with the name, as an object of Python's, and the value of each attribute that is the object's own, slots aside. */
export function eachAttribute(
  m: CPythonModule,
  object: number,
  type: SeenType,
  most: number,
  call: (name: number, value: number) => void,
): void {
  const { inline, dict } = attributesOf(m, object, type);
  if (inline !== 0) eachEntry(m, sharedKeysOf(m, object), inline, most, call);
  else if (dict !== 0 && isDict(m, dict)) eachItem(m, dict, most, call);
}

function sharedKeysOf(m: CPythonModule, object: number): number {
  return wordAt(m, wordAt(m, object + OBJECT.type) + TYPE.sharedKeys);
}
