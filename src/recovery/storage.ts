import { type IDBPDatabase, openDB } from 'idb';
import * as v from 'valibot';
import { type PutAside, readPutAside } from '../session/index.ts';

/** What a page was started without, after it had failed. */
export interface Aside extends PutAside {
  /** As told by `Date.now`; no two have the same. */
  readonly at: number;
  /** The address of that page. */
  readonly page: string;
  /** Of the page's lesson; `null` where there is none. */
  readonly progress: unknown;
}

const DATABASE = 'machete-mode-aside';
const VERSION = 1;
const STORE = 'aside';

/** Tells that there is something in the store: nobody else has to open it. */
const FLAG = 'machete-mode.aside';

const Stored = v.object({
  at: v.number(),
  page: v.string(),
  progress: v.unknown(),
  workspaces: v.array(v.unknown()),
  own: v.unknown(),
});

/** What lies aside in this browser, the newest last; nothing where storage is refused. */
export async function readAsides(): Promise<Aside[]> {
  if (!isFlagged()) return [];
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
    localStorage.setItem(FLAG, 'yes');
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
    if (left === 0) localStorage.removeItem(FLAG);
  } catch {
    // It could not be stored in the first place.
  }
}

function isFlagged(): boolean {
  try {
    return localStorage.getItem(FLAG) !== null;
  } catch {
    return false;
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
