import type { TraceObject, Value, Write } from '../../trace/trace.ts';
import type { CPythonModule } from '../cpython-module.ts';
import type { Deaths } from './deaths.ts';
import type { ObjectReader } from './objects.ts';
import { signatures } from './signatures.ts';
import type { TraceLog } from './trace-log.ts';
import type { SeenType } from './types.ts';

/** Parts of one object that are shown. */
const MOST_PARTS = 40;
/** From a name to what is looked into: `a.b.c.d.e` */
const DEEPEST = 5;
/** Objects that one step looks into for the first time. */
const MOST_NEW = 300;
/** Objects that are looked at after each step. */
const MOST_KEPT = 1_500;

/** What a trace knows of an object that lives. */
interface Known {
  readonly object: number;
  readonly number: number;
  type: SeenType;
  /** What its parts were; `null` while it has not been looked into. */
  parts: Map<string, Value> | null;
  /** Those that it is a part of. */
  readonly holders: Set<Known>;
  dicts: readonly number[];
}

/** The objects of a trace: which number each has, and what was changed in them. */
export interface KnownObjects {
  /** What is written in a trace for an object. One that is new is looked into: what is found are writes. */
  valueAt(object: number, writes: Write[]): Value;
  /** Adds what was changed in one of them. */
  refresh(object: number, writes: Write[]): void;
  /** Adds what was changed in any of them since the last time. */
  compare(writes: Write[]): void;
  /** An object of this address is no more. */
  died(object: number): void;
  /** Something is about to be changed in a dict. */
  dictChanges(dict: number): void;
  dictDied(dict: number): void;
  /** Another step begins. */
  nextStep(): void;
  /** How many have died: where that is as it was, an address leads to the same object. */
  readonly deaths: number;
}

/**
 * @param memory CPython's
 * @param watchDict has `dictChanges` called
 */
export function knowObjects(
  m: CPythonModule,
  memory: WebAssembly.Memory,
  python: ObjectReader,
  log: TraceLog,
  deaths: Deaths,
  watchDict: (dict: number) => void,
): KnownObjects {
  const noted = signatures<Known>(m, memory, { parts: MOST_PARTS, objects: MOST_KEPT + 1 });
  const known = new Map<number, Known>();
  const kept = new Set<Known>();
  /** Those in which something is known to have been changed. */
  const stale = new Set<Known>();
  /** Those that died last, by their addresses: their `__del__` may still run. */
  const dying = new Map<number, number>();
  const owners = new Map<number, Known>();
  let left = MOST_NEW;
  let dead = 0;

  function valueAt(object: number, writes: Write[], depth = 0): Value {
    const before = known.get(object);
    if (before) {
      if (before.parts === null && depth <= DEEPEST) lookInto(before, depth, writes);
      return before.number;
    }
    const seen = python.see(object);
    if (seen.is === 'text') return seen.text;
    const { type, kind, said } = seen;
    const shown = said === undefined ? { type, kind } : { type, kind, text: said };
    if (deaths.isDying(object)) return numberOfDying(object, shown);
    dying.delete(object);
    const made: Known = {
      object,
      type: python.types.see(object),
      number: log.add('objects', shown),
      parts: null,
      holders: new Set(),
      dicts: [],
    };
    known.set(object, made);
    deaths.watch(object);
    if (depth <= DEEPEST) lookInto(made, depth, writes);
    return made.number;
  }

  /** What dies is not looked into, and not kept. */
  function numberOfDying(object: number, shown: TraceObject): number {
    const number = dying.get(object) ?? log.add('objects', shown);
    dying.set(object, number);
    return number;
  }

  function lookInto(entry: Known, depth: number, writes: Write[]) {
    if (left <= 0) return;
    left--;
    entry.parts = new Map();
    refresh(entry, depth, writes);
    if (!python.isFixed(entry.object)) keep(entry);
  }

  function keep(entry: Known) {
    kept.add(entry);
    noted.note(entry, entry.object, entry.type);
    const [oldest] = kept.size > MOST_KEPT ? kept : [];
    if (oldest) forget(oldest);
  }

  function forget(entry: Known) {
    kept.delete(entry);
    stale.delete(entry);
    noted.forget(entry);
  }

  /** Writes down what is other than before among its parts. */
  function refresh(entry: Known, depth: number, writes: Write[]) {
    const before = entry.parts ?? new Map<string, Value>();
    const now = new Map<string, Value>();
    stale.delete(entry);
    entry.type = python.types.see(entry.object);
    if (kept.has(entry)) noted.note(entry, entry.object, entry.type);
    watchDictsOf(entry);
    const { number } = entry;
    // What a class leads to is a library's, as often as not.
    const next = entry.type.look === 'type' ? DEEPEST : depth + 1;
    python.eachPart(entry.object, MOST_PARTS, (name, part) => {
      const value = valueAt(part, writes, next);
      now.set(name, value);
      if (before.get(name) === value) return;
      known.get(part)?.holders.add(entry);
      writes.push([placeOf(number, name), value]);
    });
    for (const name of before.keys()) if (!now.has(name)) writes.push([placeOf(number, name), null]);
    entry.parts = now;
  }

  function watchDictsOf(entry: Known) {
    const dicts = python.dictsOf(entry.object);
    for (const dict of dicts) {
      if (owners.get(dict) === entry) continue;
      owners.set(dict, entry);
      watchDict(dict);
    }
    entry.dicts = dicts;
  }

  function placeOf(object: number, part: string): number {
    return log.place(`o${object} ${part}`, () => ({ in: 'object', object, part }));
  }

  return {
    valueAt: (object, writes) => valueAt(object, writes),
    refresh(object, writes) {
      const entry = known.get(object);
      if (entry?.parts) refresh(entry, 0, writes);
    },
    compare(writes) {
      for (const entry of noted.changed()) stale.add(entry);
      if (stale.size === 0) return;
      for (const entry of [...kept].filter((each) => stale.has(each)))
        if (kept.has(entry)) refresh(entry, 0, writes);
    },
    died(object) {
      const entry = known.get(object);
      if (entry) {
        dead++;
        known.delete(object);
        dying.set(object, entry.number);
        forget(entry);
        for (const dict of entry.dicts) if (owners.get(dict) === entry) owners.delete(dict);
        for (const holder of entry.holders) if (kept.has(holder)) stale.add(holder);
      }
    },
    dictChanges(dict) {
      const owner = owners.get(dict);
      if (owner && kept.has(owner)) stale.add(owner);
    },
    dictDied: (dict) => void owners.delete(dict),
    nextStep() {
      left = MOST_NEW;
    },
    get deaths() {
      return dead;
    },
  };
}
