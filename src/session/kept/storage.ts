import { type IDBPDatabase, openDB } from 'idb';
import { at, type BenchKey, benchKey, benchOf } from '#case';
import { onChange, type Session, type Storage, useSession } from '../state/session.ts';
import { createOwnSaver, OWN_STORE, restoreOwn } from './own-storage.ts';
import { readWorkspace } from './stored-workspace.ts';

const DATABASE = 'machete-mode';
/** Grows with the stores. */
const VERSION = 2;
const STORE = 'workspaces';

/**
 * Restores the workspaces of this browser, and stores changes until the returned function is called. If storage is
 * refused, the session continues without it, and says so.
 */
export function keepWorkspaces(): () => void {
  let isKeeping = true;
  let stop = () => {
    isKeeping = false;
  };
  open()
    .then(async (database) => {
      await restoreOwn(database, STORE);
      const stored = await database.getAll(STORE);
      if (!isKeeping) return database.close();
      restore(stored);
      stop = saveChanges(database);
    })
    .catch(() => isKeeping && useSession.setState({ storage: 'refused' }));
  return () => stop();
}

/** A browser that refuses may throw at once: that too becomes a rejection here. */
async function open(): Promise<IDBPDatabase> {
  return openDB(DATABASE, VERSION, {
    upgrade(database) {
      for (const store of [STORE, OWN_STORE])
        if (!database.objectStoreNames.contains(store)) database.createObjectStore(store);
    },
    // A window of an older release has it open, and may have it open for long: until then nothing is kept.
    blocked: () => tell('refused'),
    // A newer one waits for this window.
    blocking(_, __, event) {
      (event.target as IDBDatabase).close();
      tell('refused');
    },
  });
}

function restore(stored: readonly unknown[]): void {
  const known = stored.map(readWorkspace).filter((workspace) => workspace !== null);
  const restored = Object.fromEntries(known.map((workspace) => [benchKey(workspace.bench), workspace]));
  // What was edited while the store was being opened, or by a window that is gone, is newer.
  useSession.setState(({ workspaces }) => ({ workspaces: { ...restored, ...workspaces } }));
}

/** Stores what changes, and what could not be stored before as soon as there is room again. */
function saveChanges(database: IDBPDatabase): () => void {
  const unsaved = new Set<BenchKey>();
  // A window that led before may not have come to it.
  let saved: Session['workspaces'] = {};
  const saveOwn = createOwnSaver(database);

  const save = async (key: BenchKey) => {
    const workspace = at(useSession.getState().workspaces, key);
    if (!workspace) return;
    unsaved.add(key);
    await database.put(STORE, workspace, key);
    if (workspace === at(useSession.getState().workspaces, key)) unsaved.delete(key);
  };
  const saveAll = () => {
    const { workspaces } = useSession.getState();
    const changed = keysOf(workspaces).filter((key) => at(workspaces, key) !== at(saved, key));
    const gone = keysOf(saved).filter((key) => at(workspaces, key) === undefined);
    saved = workspaces;
    const savingOwn = saveOwn();
    if (changed.length === 0 && gone.length === 0 && !savingOwn) return;
    const saving = [...new Set([...unsaved, ...changed])].map(save);
    Promise.all([savingOwn, ...saving, ...gone.map((key) => database.delete(STORE, key))]).then(
      () => tell('kept'),
      (failure: unknown) => tell(isFull(failure) ? 'full' : 'refused'),
    );
  };
  tell('kept');
  saveAll();
  const stopWatching = onChange(saveAll);
  return () => {
    stopWatching();
    database.close();
  };
}

/** Of what is stored: a copy of a learner's files is nobody's to keep. */
function keysOf(workspaces: Session['workspaces']): BenchKey[] {
  return (Object.keys(workspaces) as BenchKey[]).filter((key) => benchOf(key)?.for !== 'class');
}

function tell(storage: Storage): void {
  if (useSession.getState().storage !== storage) useSession.setState({ storage });
}

function isFull(failure: unknown): boolean {
  return failure instanceof DOMException && failure.name === 'QuotaExceededError';
}
