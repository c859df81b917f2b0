import { type IDBPDatabase, openDB } from 'idb';
import * as v from 'valibot';
import { readPutAside } from '../../session/later.ts';
import { type Aside, noteStored } from './asides.ts';

const DATABASE = 'machete-mode-aside';
const VERSION = 1;
const STORE = 'aside';

const Stored = v.object({
  at: v.number(),
  page: v.string(),
  progress: v.unknown(),
  workspaces: v.array(v.unknown()),
  own: v.unknown(),
});

/** What was put aside in this browser, the newest last; nothing if storage is refused. */
export async function readAsides(): Promise<Aside[]> {
  try {
    const stored = await withStore((database) => database.getAll(STORE));
    return stored.flatMap((each) => {
      const { success, output } = v.safeParse(Stored, each);
      return success ? [{ ...output, ...readPutAside(output) }] : [];
    });
  } catch {
    return [];
  }
}

/** Answers whether it could be stored. */
export async function keepAside(aside: Aside): Promise<boolean> {
  try {
    await withStore((database) => database.put(STORE, aside, aside.at));
    noteStored(true);
    return true;
  } catch {
    return false;
  }
}

/** Without storage there is nothing to forget. */
export async function forgetAside(at: number): Promise<void> {
  try {
    const left = await withStore(async (database) => {
      await database.delete(STORE, at);
      return database.count(STORE);
    });
    noteStored(left > 0);
  } catch {
    // It could not be stored in the first place.
  }
}

async function withStore<Answer>(act: (database: IDBPDatabase) => Promise<Answer>): Promise<Answer> {
  const database = await openDB(DATABASE, VERSION, {
    upgrade: (fresh) => void fresh.createObjectStore(STORE),
  });
  try {
    return await act(database);
  } finally {
    database.close();
  }
}
