import { create } from 'zustand';
import { useSession } from '../../session/index.ts';
import type { PutAside } from '../../session/later.ts';

/* On the way to the first slide: what has to be known before anything is put aside, or read. */

/** What a page that had failed was started without. */
export interface Aside extends PutAside {
  /** From `Date.now`; unique. */
  readonly at: number;
  /** The address of that page. */
  readonly page: string;
  /** Of the page's lesson; `null` if it has none. */
  readonly progress: unknown;
}

interface Asides {
  /** The newest last. */
  readonly asides: readonly Aside[];
  /** Whether they outlive the page. */
  readonly areKept: boolean;
}

export const useAsides = create<Asides>(() => ({ asides: [], areKept: true }));

/** Set while there is something in the store: without it the store need not be opened. */
const FLAG = 'machete-mode.aside';

export function hasStored(): boolean {
  try {
    return localStorage.getItem(FLAG) !== null;
  } catch {
    return false;
  }
}

/** Throws if storage is refused. */
export function noteStored(isSome: boolean): void {
  if (isSome) localStorage.setItem(FLAG, 'yes');
  else localStorage.removeItem(FLAG);
}

/** A store or another window that does not answer by then is given up. */
const LONGEST_WAIT_MS = 5_000;

/** Resolves when the state from the store and from other windows has arrived. */
export function whenStateIsThere(): Promise<void> {
  return new Promise((resolve) => {
    const isThere = () => {
      const { role, storage } = useSession.getState();
      return role !== 'joining' && storage !== 'reading';
    };
    if (isThere()) return resolve();
    const end = () => {
      clearTimeout(deadline);
      stopWatching();
      resolve();
    };
    const deadline = setTimeout(end, LONGEST_WAIT_MS);
    const stopWatching = useSession.subscribe(() => isThere() && end());
  });
}
