import { type IDBPDatabase, openDB } from 'idb';
import * as v from 'valibot';
import { type Keeper, MOST_LEARNERS } from '../../room/index.ts';
import { inThisDeck } from '../state/this-window.ts';

/* The class between two loads of the instructor's page: in this browser's database, a row for each learner. */

const VERSION = 1;
const STORE = 'class';
const HEAD = 'head';

/** Another tab with an older page may block the database: do not wait for it. */
const DEADLINE_MS = 3_000;
/** A class older than this is of another day. */
const SAME_DAY_MS = 12 * 3_600_000;
/** How a learner stands, the broker knows, too: it is written no more often than this. */
const STANDING_EVERY_MS = 10_000;

const HeadSchema = v.object({ at: v.number(), class: v.record(v.string(), v.unknown()) });
const RowSchema = v.looseObject({ client: v.string() });
const ClassSchema = v.looseObject({ learners: v.array(RowSchema) });
type Row = v.InferOutput<typeof RowSchema>;

export interface KeptClass {
  /** What a class in a room with this code goes on with: the class of before is the same under a new code. */
  keeperOf(code: string): Keeper<unknown>;
  /** Resolves once all of it is written. */
  flush(): Promise<void>;
  /** Why nothing is kept, for the instructor; empty where it is. */
  refused(): string;
}

interface KeptClassOptions {
  /** `refused` has changed. */
  readonly onRefused: () => void;
  /** The class is over, and all of it deleted here. */
  readonly onEnded: () => void;
}

/** Opens what this browser has of the class. Never fails: where the browser keeps nothing, the class lives as long as its page. */
export async function openKeptClass({ onRefused, onEnded }: KeptClassOptions): Promise<KeptClass> {
  let because = '';
  const refuse = (failure: unknown) => {
    because = whyNot(failure);
    onRefused();
  };
  const database = await open().catch((failure: unknown) => {
    refuse(failure);
    return null;
  });
  let kept = database ? await readAll(database).catch(refuse) : null;
  const rows = createRows(database, refuse);
  return {
    keeperOf: (code) => ({
      read: () => kept && { ...kept, room: code },
      keep(value) {
        const result = v.safeParse(ClassSchema, value);
        kept = result.success ? result.output : null;
        if (result.success) rows.write(result.output);
        else void rows.clear().then(onEnded);
      },
    }),
    flush: rows.flush,
    refused: () => because,
  };
}

function createRows(database: IDBPDatabase | null, refuse: (failure: unknown) => void) {
  let latest: v.InferOutput<typeof ClassSchema> | null = null;
  const written = new Map<string, { readonly row: Row; readonly at: number }>();
  let last: Promise<unknown> = Promise.resolve();
  let later: ReturnType<typeof setTimeout> | undefined;

  function isDue(row: Row, isAll: boolean): boolean {
    const before = written.get(row.client);
    if (!before) return true;
    if (DECIDED.some((key) => row[key] !== before.row[key])) return true;
    const isOther = STANDING.some((key) => row[key] !== before.row[key]);
    return isOther && (isAll || Date.now() - before.at > STANDING_EVERY_MS);
  }

  function put(isAll: boolean): Promise<unknown> {
    if (!database || !latest) return Promise.resolve();
    const { learners, ...head } = latest;
    const { store, done } = database.transaction(STORE, 'readwrite', { durability: 'relaxed' });
    const here = new Set(learners.map(({ client }) => client));
    store.put({ at: Date.now(), class: head }, HEAD).catch(() => {});
    for (const row of learners.slice(0, MOST_LEARNERS)) {
      if (!isDue(row, isAll)) continue;
      written.set(row.client, { row, at: Date.now() });
      store.put(row, keyOf(row.client)).catch(() => {});
    }
    for (const client of [...written.keys()]) {
      if (here.has(client)) continue;
      written.delete(client);
      store.delete(keyOf(client)).catch(() => {});
    }
    last = done.catch(refuse);
    return last;
  }

  return {
    write(next: v.InferOutput<typeof ClassSchema>) {
      latest = next;
      void put(false);
      later ??= setTimeout(() => {
        later = undefined;
        void put(true);
      }, STANDING_EVERY_MS);
    },
    async flush() {
      clearTimeout(later);
      later = undefined;
      await put(true);
    },
    async clear() {
      clearTimeout(later);
      later = undefined;
      latest = null;
      written.clear();
      await last;
      await database?.clear(STORE).catch(refuse);
    },
  };
}

/** What the instructor did, and what only has been told since: written at once. */
const DECIDED = ['number', 'told', 'handSince'];
const STANDING = ['status', 'signAt', 'taskSince'];

const keyOf = (client: string) => `learner ${client}`;

function open(): Promise<IDBPDatabase> {
  const opening = openDB(inThisDeck('machete-mode.class'), VERSION, {
    upgrade: (fresh) => void fresh.createObjectStore(STORE),
  });
  const late = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error('The storage of this browser did not open.')), DEADLINE_MS);
  });
  return Promise.race([opening, late]);
}

async function readAll(database: IDBPDatabase) {
  const { store } = database.transaction(STORE);
  const head = v.safeParse(HeadSchema, await store.get(HEAD));
  if (!head.success || Date.now() - head.output.at > SAME_DAY_MS) {
    await database.clear(STORE);
    return null;
  }
  const stored: unknown[] = await store.getAll(IDBKeyRange.bound('learner ', 'learner g'), MOST_LEARNERS);
  const learners = stored.flatMap((each) => {
    const row = v.safeParse(RowSchema, each);
    return row.success ? [row.output] : [];
  });
  // As they came.
  learners.sort((one, other) => Number(one.number) - Number(other.number));
  return { ...head.output.class, learners } as Record<string, unknown>;
}

function whyNot(failure: unknown): string {
  return failure instanceof DOMException && failure.name === 'QuotaExceededError'
    ? 'This browser has no space left: what you say in the class from now on is lost when you reload this page.'
    : 'This browser does not let the deck save anything, as in some private windows: the class is lost when you reload this page.';
}
