import type { SharedThing, Write } from '../../trace/trace.ts';
import { wordAt } from '../c-function.ts';
import type { CPythonModule } from '../cpython-module.ts';
import type { Deaths } from './deaths.ts';
import { isDict, isExactText } from './dicts.ts';
import type { KnownObjects } from './known-objects.ts';
import { BYTES, LIST, MODULE, OBJECT, RANDOM } from './layout.ts';
import { DICT_EVENT, type watchModules } from './modules.ts';
import type { ObjectReader } from './objects.ts';
import { readText } from './texts.ts';
import type { TraceLog } from './trace-log.ts';

/** The lists that all modules share: in which module they are, and how one comes to them from its names. */
const LISTS: readonly (readonly [what: SharedThing, module: string, ...path: string[]])[] = [
  ['sys.path', 'sys', 'path'],
  ['sys.meta_path', 'sys', 'meta_path'],
  ['logging.root.handlers', 'logging', 'root', 'handlers'],
  ['warnings.filters', 'warnings', 'filters'],
];
/** Modules that lead to what all share, and the names by which they do. */
const LEADING = new Set([...LISTS.map(([, module]) => module), 'os', 'random']);
const BY_NAMES = new Set([...LISTS.map(([, , name]) => name), 'environ', '_inst']);
/** Two words of the random state tell whether it is another one. */
const TELLING = [RANDOM.state, RANDOM.state + 4 * 300] as const;
const DECODER = new TextDecoder();

interface SharedList {
  readonly what: SharedThing;
  readonly module: string;
  readonly path: readonly string[];
  object: number;
  signature: number;
}

/** What all modules share, as it lies in Python's memory. */
export function watchShared(
  m: CPythonModule,
  python: ObjectReader,
  log: TraceLog,
  objects: KnownObjects,
  modules: ReturnType<typeof watchModules>,
  deaths: Deaths,
  watchDict: (dict: number) => void,
) {
  const imported = m._PyImport_GetModuleDict();
  const byName = new Map<string, number>();
  /** Those that came since the last line, by their names: what their own code has put into them is no news, and is thousands of names. */
  const coming = new Map<string, number>();
  /** Names of leading modules. */
  const leading = new Set<number>();
  const lists: SharedList[] = LISTS.map(([what, module, ...path]) => ({
    what,
    module,
    path,
    object: 0,
    signature: 0,
  }));
  const random = watchRandom(m, python, deaths);
  let environment = 0;
  let folder = '';

  function moduleComes(name: string, object: number) {
    byName.set(name, object);
    coming.set(name, object);
  }

  function moduleGoes(name: string) {
    byName.delete(name);
    coming.delete(name);
  }

  function watchComing() {
    // At the end of all, modules go and nobody says so.
    if (m._Py_IsFinalizing() !== 0) coming.clear();
    for (const [name, object] of coming) {
      if (python.types.see(object).look !== 'module') continue;
      const dict = wordAt(m, object + MODULE.dict);
      modules.watch(dict, false);
      if (LEADING.has(name)) leading.add(dict);
    }
    coming.clear();
  }

  /** What a module has under a name, and that under the next; 0 where there is none. */
  function find(module: string, path: readonly string[]): number {
    let object = byName.get(module) ?? 0;
    for (const name of path) {
      if (object === 0) return 0;
      const look = python.types.see(object).look;
      object =
        look === 'module'
          ? python.item(wordAt(m, object + MODULE.dict), name)
          : python.attribute(object, name);
    }
    return object;
  }

  function thing(what: SharedThing): number {
    return log.place(`s ${what}`, () => ({ in: 'shared', what }));
  }

  /** Where it is in memory, how long, and what is in it: that is enough to notice a change of a list. */
  function signatureOf(list: number): number {
    const size = wordAt(m, list + OBJECT.size);
    const items = wordAt(m, list + LIST.items);
    let sum = Math.imul(list, 31) + size;
    for (let at = 0; at < Math.min(size, 40); at++) sum = Math.imul(sum, 31) + wordAt(m, items + 4 * at);
    return sum;
  }

  function lookAtLists(writes: Write[]) {
    for (const list of lists) {
      if (list.object === 0) continue;
      const signature = signatureOf(list.object);
      if (signature === list.signature) continue;
      list.signature = signature;
      // An object that is known is looked through for what was changed in it.
      objects.valueAt(list.object, writes);
      objects.refresh(list.object, writes);
    }
  }

  /** Looks again for the lists themselves: they are names of modules, which are watched. */
  function findLists(writes: Write[]) {
    for (const list of lists) {
      const found = find(list.module, list.path);
      if (found === list.object || found === 0 || python.types.see(found).look !== 'list') continue;
      list.object = found;
      list.signature = signatureOf(found);
      writes.push([thing(list.what), objects.valueAt(found, writes)]);
    }
  }

  function findEnvironment() {
    const data = find('os', ['environ', '_data']);
    if (data === 0 || data === environment || !isDict(m, data)) return;
    environment = data;
    watchDict(data);
  }

  function variable(key: number): string | null {
    if (python.types.typeOf(key) !== m._PyBytes_Type) return null;
    const start = key + BYTES.start;
    return DECODER.decode(m.HEAPU8.slice(start, start + wordAt(m, key + OBJECT.size)));
  }

  function lookAtFolder(writes: Write[]) {
    const now = m.FS.cwd();
    if (now === folder) return;
    folder = now;
    writes.push([thing('the working folder'), `'${now}'`]);
  }

  let isToFind = true;
  return {
    /** Begins to watch, and writes down how all is. */
    begin(writes: Write[]) {
      watchDict(imported);
      python.eachItem(imported, (key, object) => {
        if (isExactText(m, key)) moduleComes(readText(m, key, 200), object);
      });
      this.look(writes);
    },
    /** Looks at what nothing tells of. To be called whenever a line has done what it did. */
    look(writes: Write[]) {
      watchComing();
      if (isToFind) {
        isToFind = false;
        findLists(writes);
        findEnvironment();
        random.find(byName.get('random') ?? 0);
      }
      lookAtLists(writes);
      const drawn = random.look();
      if (drawn !== null) writes.push([thing('random'), drawn]);
      lookAtFolder(writes);
    },
    /** Something is about to be changed in a dict. */
    dictChanges(dict: number, event: number, key: number, value: number, writes: Write[]): void {
      if (dict === imported && event <= DICT_EVENT.deleted && isExactText(m, key)) {
        const name = readText(m, key, 200);
        if (event === DICT_EVENT.deleted) moduleGoes(name);
        else moduleComes(name, value);
        const place = log.place(`sm ${name}`, () => ({ in: 'sys.modules', name }));
        writes.push([place, event === DICT_EVENT.deleted ? null : moduleText(value)]);
        isToFind = true;
      } else if (dict === imported && event === DICT_EVENT.cleared) {
        byName.clear();
        coming.clear();
      } else if (dict === environment && event === DICT_EVENT.dies) environment = 0;
      else if (dict === environment && event <= DICT_EVENT.deleted) {
        const name = variable(key);
        if (name === null) return;
        const place = log.place(`e ${name}`, () => ({ in: 'os.environ', name }));
        writes.push([place, event === DICT_EVENT.deleted ? null : `'${variable(value) ?? '?'}'`]);
      } else if (leading.has(dict)) {
        isToFind ||= event > DICT_EVENT.deleted || key === 0 || BY_NAMES.has(readText(m, key));
        if (event === DICT_EVENT.dies) leading.delete(dict);
      }
    },
    /** An object of this address is no more. */
    died(object: number): void {
      for (const list of lists) if (list.object === object) list.object = 0;
      random.died(object);
    },
  };

  function moduleText(object: number): string {
    const seen = python.see(object);
    return seen.is === 'text' ? seen.text : `<${seen.type}>`;
  }
}

/** The generator behind `random.random()`. */
function watchRandom(m: CPythonModule, python: ObjectReader, deaths: Deaths) {
  let generator = 0;
  let index = 0;
  let telling = 0;

  const stateOf = () => TELLING.reduce((sum, at) => Math.imul(sum, 31) + wordAt(m, generator + at), 0);

  return {
    find(module: number) {
      if (module === 0 || python.types.see(module).look !== 'module') return;
      const found = python.item(wordAt(m, module + MODULE.dict), '_inst');
      if (found === 0 || found === generator || python.types.see(found).name !== 'Random') return;
      generator = found;
      deaths.watch(found);
      index = -1;
    },
    died(object: number) {
      if (object === generator) generator = 0;
    },
    /** What was done to it since the last look; `null` for nothing. */
    look(): string | null {
      if (generator === 0) return null;
      const nowIndex = wordAt(m, generator + RANDOM.index);
      if (nowIndex === index && stateOf() === telling) return null;
      const isFirst = index < 0;
      const isSeeded = nowIndex === RANDOM.words && stateOf() !== telling;
      index = nowIndex;
      telling = stateOf();
      return isFirst ? 'new' : isSeeded ? 'seeded' : `drawn from, at ${nowIndex}`;
    },
  };
}
