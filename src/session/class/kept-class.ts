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
/** Rows are copied as they are written: three hundred at once would be felt. */
const MOST_AT_ONCE = 40;
const AGAIN_MS = 1_000;

const HeadSchema = v.object({ at: v.number(), class: v.record(v.string(), v.unknown()) });
const RowSchema = v.looseObject({
  client: v.string(),
  number: v.number(),
  told: v.unknown(),
  handSince: v.unknown(),
  status: v.unknown(),
  signAt: v.unknown(),
});
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

  function isOther(row: Row): boolean {
    const before = written.get(row.client)?.row;
    return !before || isDecidedAnew(row, before) || standsOtherwise(row, before);
  }
  function isDue(row: Row): boolean {
    const before = written.get(row.client);
    if (!before || isDecidedAnew(row, before.row)) return true;
    return standsOtherwise(row, before.row) && Date.now() - before.at > STANDING_EVERY_MS;
  }

  /** Writes what is new; the rest comes a little later. */
  function write() {
    if (!latest) return;
    put(latest, latest.learners.filter(isDue).slice(0, MOST_AT_ONCE));
    if (latest.learners.some(isOther)) later ??= setTimeout(again, AGAIN_MS);
  }
  function again() {
    later = undefined;
    write();
  }
  function put({ learners, ...head }: v.InferOutput<typeof ClassSchema>, due: readonly Row[]) {
    if (!database) return;
    const { store, done } = database.transaction(STORE, 'readwrite', { durability: 'relaxed' });
    const changes: Promise<unknown>[] = [store.put({ at: Date.now(), class: head }, HEAD)];
    for (const row of due) {
      written.set(row.client, { row, at: Date.now() });
      changes.push(store.put(row, keyOf(row.client)));
    }
    const known = new Set(learners.map(({ client }) => client));
    for (const client of written.keys()) {
      if (known.has(client)) continue;
      written.delete(client);
      changes.push(store.delete(keyOf(client)));
    }
    last = Promise.all([...changes, done]).catch(refuse);
  }
  function stop() {
    clearTimeout(later);
    later = undefined;
  }

  return {
    write(next: v.InferOutput<typeof ClassSchema>) {
      latest = next;
      write();
    },
    async flush() {
      stop();
      if (latest) put(latest, latest.learners.filter(isOther));
      await last;
    },
    async clear() {
      stop();
      latest = null;
      written.clear();
      await last;
      await database?.clear(STORE).catch(refuse);
    },
  };
}

/** What the instructor did, and what only the instructor knows: written at once. */
function isDecidedAnew(row: Row, before: Row): boolean {
  return row.number !== before.number || row.told !== before.told || row.handSince !== before.handSince;
}

function standsOtherwise(row: Row, before: Row): boolean {
  return row.status !== before.status || row.signAt !== before.signAt;
}

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
  learners.sort((one, other) => one.number - other.number);
  return { ...head.output.class, learners } as Record<string, unknown>;
}

function whyNot(failure: unknown): string {
  return failure instanceof DOMException && failure.name === 'QuotaExceededError'
    ? 'This browser has no space left: what you say in the class from now on is lost when you reload this page.'
    : 'This browser does not let the deck save anything, as in some private windows: the class is lost when you reload this page.';
}
