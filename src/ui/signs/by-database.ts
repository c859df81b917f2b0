import { deleteDB, type IDBPDatabase, openDB } from 'idb';
import { randomName } from '../random-name.ts';
import type { Signs } from './signs.ts';

const PREFIX = 'machete-mode.sign';

/** Who is not the first to ask for a sign gets no answer while the first one waits. */
const ANSWER_MS = 300;

/** This window's signs. A database that nobody can reach any more is closed. */
const own = new Map<string, Promise<IDBPDatabase>>();
/** Those of other windows, which have them open as far as is known. */
const others = new Set<string>();

/**
 * A sign is a database of its own that the window has open: the browser closes it when the window is closed, reloaded or crashes, and
 * deletes none that is open.
 */
export const byDatabase: Signs = {
  give(name) {
    const sign = `${PREFIX} ${randomName()} ${name}`;
    const opening = openDB(sign, 1);
    own.set(sign, opening);
    opening.catch(ignored);
    return () => {
      own.delete(sign);
      opening
        .then((database) => database.close())
        .then(() => deleteDB(sign))
        .catch(ignored);
    };
  },
  async given() {
    const mine = [...own.keys()];
    const names = (await indexedDB.databases()).map(({ name = '' }) => name);
    const found = names.filter((name) => name.startsWith(PREFIX) && !own.has(name) && !others.has(name));
    await Promise.all(found.map(watch));
    return [...mine, ...others].map(nameIn);
  },
};

/** Knows of a sign until it is gone: that it can be deleted tells so. Resolves once that was tried. */
function watch(sign: string): Promise<void> {
  others.add(sign);
  return new Promise((resolve) => {
    deleteDB(sign, { blocked: () => resolve() })
      .catch(ignored)
      .finally(() => {
        others.delete(sign);
        resolve();
      });
    setTimeout(resolve, ANSWER_MS);
  });
}

function nameIn(sign: string): string {
  return sign.split(' ').slice(2).join(' ');
}

const ignored = () => undefined;
