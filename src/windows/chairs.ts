import { deleteDB, openDB } from 'idb';
import type { Chairs, Queuing } from './by-chair.ts';

/** Far more than a talk has leaders that hang. */
const MOST_CHAIRS = 1_000_000;

/**
 * A chair is a database that one window has open. `localStorage` says which one counts, and tells the other windows. `null` if this page
 * may not store anything.
 */
export function databaseChairs(name: string): Chairs | null {
  let isThere = false;
  try {
    if (localStorage.getItem(name) === null) localStorage.setItem(name, '0');
    void indexedDB.databases().then(() => {
      isThere = true;
    }, ignored);
  } catch {
    return null;
  }
  return {
    highest: () => numberIn(localStorage.getItem(name)),
    putUp: (number) => localStorage.setItem(name, String(number)),
    watch(listener) {
      window.addEventListener('storage', ({ key, newValue }) => {
        if (key === name || key === null) listener(numberIn(newValue));
      });
    },
    queue: (number, queuing) => queueFor(`${name} ${number}`, queuing),
    isThere: () => isThere,
  };
}

function numberIn(stored: string | null): number {
  const number = Number(stored);
  return Number.isInteger(number) && number >= 0 && number < MOST_CHAIRS ? number : 0;
}

function queueFor(name: string, { onSeated, onUnseated, onRefused }: Queuing): () => void {
  const leaving = new AbortController();
  const unseat = () => {
    if (leaving.signal.aborted) return;
    leaving.abort();
    onUnseated();
  };
  // A page that is kept for the Back button sleeps, with all that it has open.
  const onHide = ({ persisted }: PageTransitionEvent) => persisted && unseat();
  window.addEventListener('pagehide', onHide, { signal: leaving.signal });
  openAlone(name, leaving.signal, unseat).then(
    (isSeated) => isSeated && !leaving.signal.aborted && onSeated(),
    () => leaving.signal.aborted || onRefused(),
  );
  return () => leaving.abort();
}

/** Opens a database as soon as no other window has it open. @returns whether it is open: not if that was called off meanwhile */
async function openAlone(name: string, signal: AbortSignal, onClosed: () => void): Promise<boolean> {
  for (;;) {
    // The browser deletes none that is open anywhere. Those who wait for that get it in turn.
    await deleteDB(name);
    if (signal.aborted) return false;
    let isNew = false;
    const database = await openDB(name, 1, {
      upgrade() {
        isNew = true;
      },
      terminated: onClosed,
    });
    if (isNew && !signal.aborted) {
      signal.addEventListener('abort', () => {
        database.close();
        deleteDB(name).catch(ignored);
      });
      return true;
    }
    // Another window was faster.
    database.close();
  }
}

const ignored = () => undefined;
