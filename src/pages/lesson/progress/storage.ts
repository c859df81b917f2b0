import { type IDBPDatabase, openDB } from 'idb';
import * as v from 'valibot';
import { at } from '#case';
import { useProgress } from './store.ts';
import { StoredProgress } from './stored-progress.ts';

const DATABASE = 'machete-mode-lessons';
const VERSION = 1;
const STORE = 'progress';

/** Another tab with an older page may hold the database: nobody should wait for it. */
const DEADLINE_MS = 3000;

let isKept = false;

/** Brings back the progress of this browser, once, and keeps it from then on. Where storage is refused, lessons go on without. */
export async function keepProgress(): Promise<void> {
  if (isKept) return;
  isKept = true;
  try {
    const database = await inTime(
      openDB(DATABASE, VERSION, { upgrade: (fresh) => void fresh.createObjectStore(STORE) }),
    );
    restore(await database.getAll(STORE));
    useProgress.setState({ storage: { status: 'kept' } });
    saveChanges(database);
  } catch (failure) {
    refuse(failure);
  }
}

function inTime<T>(opening: Promise<T>): Promise<T> {
  const late = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error('The storage of this browser did not open.')), DEADLINE_MS);
  });
  return Promise.race([opening, late]);
}

function restore(stored: readonly unknown[]): void {
  const known = stored
    .map((each) => v.safeParse(StoredProgress, each))
    .flatMap((result) => (result.success ? [result.output] : []));
  const restored = Object.fromEntries(known.map((each) => [each.caseId, each]));
  // What was done while the store was being opened is newer.
  useProgress.setState(({ cases }) => ({ cases: { ...restored, ...cases } }));
}

function saveChanges(database: IDBPDatabase): void {
  useProgress.subscribe(({ cases }, before) => {
    if (cases === before.cases) return;
    for (const [id, progress] of Object.entries(cases))
      if (progress !== at(before.cases, id)) database.put(STORE, progress, id).then(accept, refuse);
    for (const id of Object.keys(before.cases))
      if (!Object.hasOwn(cases, id)) database.delete(STORE, id).then(accept, refuse);
  });
}

function accept(): void {
  if (useProgress.getState().storage.status !== 'kept') useProgress.setState({ storage: { status: 'kept' } });
}

function refuse(failure: unknown): void {
  const isFull = failure instanceof DOMException && failure.name === 'QuotaExceededError';
  const because = isFull
    ? 'There is no room left in this browser: what you do from now on is lost with this page, unless you export it.'
    : 'This browser keeps nothing for us, as some private windows do: your progress is lost with this page, unless you export it.';
  useProgress.setState({ storage: { status: 'refused', because } });
}
