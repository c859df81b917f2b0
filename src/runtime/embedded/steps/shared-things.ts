import { PROJECT_FOLDER } from '../../program.ts';
import type { SharedThing } from '../../trace/trace.ts';
import { wordAt } from '../c-function.ts';
import type { CPythonModule } from '../cpython-module.ts';
import type { FileNode } from '../emscripten-files.ts';
import type { objectReader } from './objects.ts';

/** Where what is shared gets its values written down. */
export interface SharedLog {
  /** @param object an object's address, which is looked into from now on */
  thing(what: SharedThing, value: { readonly object: number } | { readonly text: string }): void;
  module(name: string, object: number): void;
  environment(name: string, object: number): void;
  file(path: string, what: 'made' | 'gone'): void;
  row(table: string, row: string, what: string | null): void;
}

const WATCH_CLONED = 3;
const DELETED = 2;
const INDEX_AT = 8;
const STATE_AT = 12;
const FULL = 624;
const HANDLE_AT = 8;
const INSERT = 18;
const DELETE = 9;

/** Watches what all modules share: `look` is called whenever a line has done what it did. */
export function watchShared(m: CPythonModule, python: ReturnType<typeof objectReader>, log: SharedLog) {
  const c = (text: string) => m.stringToNewUTF8(text);
  const sysNames = { 'sys.path': c('path'), 'sys.meta_path': c('meta_path') } as const;
  const lists = new Map<string, number>();
  let random: number | null = null;
  let randomModule = 0;
  let index = -1;
  let state = 0;
  let folder = m.FS.cwd();

  const modules = m._PyImport_GetModuleDict();
  watchDict(modules, (name, object) => {
    if (name === 'random') randomModule = object;
    log.module(name, object);
  });
  watchFiles(m, log);
  watchRows(m, log);

  function watchDict(dict: number, onChange: (name: string, object: number) => void) {
    const callback = (event = 0, _dict = 0, key = 0, value = 0) => {
      if (event < WATCH_CLONED && key !== 0) onChange(python.textOf(key, 200), event === DELETED ? 0 : value);
      return 0;
    };
    const id = m._PyDict_AddWatcher(m.addFunction(callback, 'iiiii'));
    m._PyDict_Watch(id, dict);
  }

  function lookAtRandom() {
    if (randomModule === 0) return;
    random ??= instanceOf(randomModule);
    if (random === null) return;
    const nowIndex = wordAt(m, random + INDEX_AT);
    const nowState = wordAt(m, random + STATE_AT) ^ wordAt(m, random + STATE_AT + 4 * 300);
    if (nowIndex === index && nowState === state) return;
    const isFirst = index < 0;
    const isSeeded = nowIndex === FULL && nowState !== state;
    index = nowIndex;
    state = nowState;
    log.thing('random', { text: isFirst ? 'new' : isSeeded ? 'seeded' : `drawn from, at ${nowIndex}` });
  }

  function instanceOf(module: number): number | null {
    const found = m._PyDict_GetItemWithError(m._PyModule_GetDict(module), python.interned('_inst'));
    return found === 0 ? null : found;
  }

  return {
    look() {
      for (const [what, name] of Object.entries(sysNames)) {
        const list = m._PySys_GetObject(name);
        if (list === 0 || lists.get(what) === list) continue;
        lists.set(what, list);
        log.thing(what as SharedThing, { object: list });
      }
      lookAtRandom();
      const now = m.FS.cwd();
      if (now !== folder) {
        folder = now;
        log.thing('the working folder', { text: now });
      }
    },
  };
}

function watchFiles({ FS }: CPythonModule, log: SharedLog) {
  const pathOf = (node: FileNode & { parent?: FileNode }): string => {
    const parent = node.parent as (FileNode & { parent?: FileNode }) | undefined;
    return !parent || parent === node ? '' : `${pathOf(parent)}/${node.name}`;
  };
  const { hashAddNode, hashRemoveNode } = FS;
  const isShown = (path: string) => /^\/(tmp|home)\//.test(path) && !path.includes('__pycache__');
  FS.hashAddNode = (...args) => {
    const path = pathOf(args[0] as FileNode);
    if (isShown(path)) log.file(path, 'made');
    return hashAddNode.apply(FS, args);
  };
  FS.hashRemoveNode = (...args) => {
    const path = pathOf(args[0] as FileNode);
    if (isShown(path)) log.file(path, 'gone');
    return hashRemoveNode.apply(FS, args);
  };
}

function watchRows(m: CPythonModule, log: SharedLog) {
  const onRow = (db = 0, op = 0, _name = 0, table = 0, row: unknown = 0n) => {
    const name = m.UTF8ToString(table);
    const number = String(row);
    log.row(name, number, op === INSERT ? 'made' : op === DELETE ? null : 'changed');
    const open = uncommitted.get(db) ?? new Map<string, () => void>();
    if (op === INSERT) open.set(`${name} ${number}`, () => log.row(name, number, null));
    uncommitted.set(db, open);
    return 0;
  };
  const uncommitted = new Map<number, Map<string, () => void>>();
  const update = m.addFunction(onRow as never, 'viiiij');
  const commit = m.addFunction((db = 0) => {
    uncommitted.delete(db);
    return 0;
  }, 'ii');
  const rollback = m.addFunction(
    ((db = 0) => {
      for (const undo of uncommitted.get(db)?.values() ?? []) undo();
      uncommitted.delete(db);
    }) as never,
    'vi',
  );
  const hook = (event = 0, args = 0) => {
    if (m.UTF8ToString(event) !== 'sqlite3.connect/handle') return 0;
    const db = wordAt(m, m._PyTuple_GetItem(args, 0) + HANDLE_AT);
    m._sqlite3_update_hook(db, update, db);
    m._sqlite3_commit_hook(db, commit, db);
    m._sqlite3_rollback_hook(db, rollback, db);
    return 0;
  };
  m._PySys_AddAuditHook(m.addFunction(hook, 'iiii'), 0);
}
void PROJECT_FOLDER;
