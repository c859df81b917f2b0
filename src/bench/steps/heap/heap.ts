import type { TraceObject, Value } from '#runtime';

/** What is named at a moment, and what objects that leads to: plain data, whoever has it. */
export interface Heap {
  /** From the outermost frame to the innermost, so that what a call brings comes last. */
  readonly groups: readonly HeapGroup[];
  readonly objects: readonly HeapObject[];
}

/** The names of a frame, or of a module. */
export interface HeapGroup {
  /** The same at every moment, and no other group's. */
  readonly key: string;
  /** `register()`, `registry`. */
  readonly title: string;
  readonly names: readonly HeapName[];
  /** How many names it has besides. */
  readonly unshown: number;
}

/** A name, or a part of an object, and what it stands for. */
export interface HeapName {
  readonly name: string;
  /** `null` where it has just gone. */
  readonly value: Value | null;
  readonly isChanged: boolean;
}

export interface HeapObject {
  readonly object: number;
  /** The name of its type. */
  readonly type: string;
  /** Of what has a name of its own, what Python writes of it: `<class 'shop.models.Product'>`. */
  readonly text?: string;
  readonly kind: TraceObject['kind'];
  readonly parts: readonly HeapName[];
  /** How many parts it has besides. */
  readonly unshown: number;
}

/** A value by its own name: `<class 'shop.models.Product'>` is the class Product of shop.models. */
export interface OwnName {
  /** As Python writes it before the name: `class`, `function`, `module`. */
  readonly what: string;
  readonly name: string;
  /** What comes before the name; empty where nothing does. */
  readonly within: string;
}

const OWN_NAME = /^<(class|function|module) '?([^'>\s]+)'?>$/;

export function ownNameOf(text: string): OwnName | null {
  const [, what, path] = OWN_NAME.exec(text) ?? [];
  if (what === undefined || path === undefined) return null;
  const dot = path.lastIndexOf('.');
  return { what, name: path.slice(dot + 1), within: path.slice(0, Math.max(0, dot)) };
}
