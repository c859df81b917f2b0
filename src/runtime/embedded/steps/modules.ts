import type { Value, Write } from '../../trace/trace.ts';
import { wordAt } from '../c-function.ts';
import type { CPythonModule } from '../cpython-module.ts';
import { eachItem, isExactText, itemNamed } from './dicts.ts';
import type { KnownObjects } from './known-objects.ts';
import { CODE, FRAME, UNMARKED } from './layout.ts';
import { readText } from './texts.ts';
import type { TraceLog } from './trace-log.ts';

/** The names of one module. */
interface WatchedModule {
  readonly name: string;
  /** Whether it is the program's own: then each of its names is told, and else what others do to it. */
  isOurs: boolean;
  /** What its names were, of one that is the program's own. */
  readonly names: Map<string, Value>;
  /** More was changed than one name. */
  isStale: boolean;
}

/** `PyDict_WatchEvent` of Include/cpython/dictobject.h. */
export const DICT_EVENT = { added: 0, modified: 1, deleted: 2, cloned: 3, cleared: 4, dies: 5 } as const;

const DUNDER = /^__\w+__$/;
const IMPORT = '<frozen importlib';
const MOST_NAMES = 1_000;
/** `FRAME_OWNED_BY_INTERPRETER`: C made it, between two of Python's. */
const OF_C = 3;

/** Tells which names of modules are bound anew: all of the program's own, and those of others that are not bound by their own code. */
export function watchModules(
  m: CPythonModule,
  log: TraceLog,
  objects: KnownObjects,
  watchDict: (dict: number) => void,
) {
  const modules = new Map<number, WatchedModule>();
  let isAnyStale = false;

  function watch(dict: number, isOurs: boolean): WatchedModule {
    const before = modules.get(dict);
    if (before) {
      before.isOurs ||= isOurs;
      return before;
    }
    const text = itemNamed(m, dict, '__name__');
    const name = text !== 0 && isExactText(m, text) ? readText(m, text) : '?';
    const made = { name, isOurs, names: new Map<string, Value>(), isStale: false };
    modules.set(dict, made);
    watchDict(dict);
    return made;
  }

  function placeOf({ name: module, isOurs }: WatchedModule, name: string): number {
    return log.place(`m${module} ${name}`, () => ({ in: 'module', module, name, isOurs }));
  }

  function bind(module: WatchedModule, name: string, object: number, writes: Write[]) {
    if (DUNDER.test(name)) return;
    const value = object === 0 ? null : objects.valueAt(object, writes);
    if (value === null) module.names.delete(name);
    else module.names.set(name, value);
    writes.push([placeOf(module, name), value]);
  }

  /** Whether what happens now is done by other code than the module's own, and not by the import of one of its parts. */
  function isDoneByOthers(dict: number, thread: number): boolean {
    let frame = wordAt(m, thread);
    while (frame !== 0 && m.HEAPU8[frame + FRAME.owner] === OF_C) frame = wordAt(m, frame + FRAME.previous);
    if (frame === 0 || wordAt(m, frame + FRAME.globals) === dict) return false;
    const code = wordAt(m, frame + FRAME.code) & UNMARKED;
    return !readText(m, wordAt(m, code + CODE.file), IMPORT.length + 1).startsWith(IMPORT);
  }

  const own = new Set<string>();

  return {
    watch,
    /** Whether a module of this name is the program's own. */
    isOwn: (name: string) => own.has(name),
    /** The module of a frame of the program's own begins. */
    begins(dict: number, writes: Write[]) {
      const module = watch(dict, true);
      own.add(module.name);
      module.isStale = true;
      isAnyStale = true;
      this.compare(writes);
    },
    /**
     * Something is about to be changed in a dict.
     *
     * @param thread where CPython keeps which frame runs
     */
    dictChanges(
      dict: number,
      event: number,
      key: number,
      value: number,
      thread: number,
      writes: Write[],
    ): void {
      const module = modules.get(dict);
      if (!module) return;
      if (event === DICT_EVENT.dies) modules.delete(dict);
      else if (event > DICT_EVENT.deleted || key === 0 || !isExactText(m, key)) {
        module.isStale = module.isOurs;
        isAnyStale ||= module.isStale;
      } else if (module.isOurs || isDoneByOthers(dict, thread))
        bind(module, readText(m, key), event === DICT_EVENT.deleted ? 0 : value, writes);
    },
    /** Looks through the modules of which more was changed than one name. */
    compare(writes: Write[]) {
      if (!isAnyStale) return;
      isAnyStale = false;
      for (const [dict, module] of modules) {
        if (!module.isStale) continue;
        module.isStale = false;
        const gone = new Set(module.names.keys());
        eachItem(m, dict, MOST_NAMES, (key, object) => {
          const name = isExactText(m, key) ? readText(m, key) : '';
          gone.delete(name);
          if (name === '' || DUNDER.test(name)) return;
          if (objects.valueAt(object, writes) !== module.names.get(name)) bind(module, name, object, writes);
        });
        for (const name of gone) bind(module, name, 0, writes);
      }
    },
  };
}
