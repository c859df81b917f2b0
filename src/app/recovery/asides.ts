import { create } from 'zustand';
import type { PutAside } from '../../session/kept/put-aside.ts';

/* What is known of it before anything is put aside, or read: nearly always nothing. */

/** What a page was started without, after it had failed. */
export interface Aside extends PutAside {
  /** As told by `Date.now`; no two have the same. */
  readonly at: number;
  /** The address of that page. */
  readonly page: string;
  /** Of the page's lesson; `null` where there is none. */
  readonly progress: unknown;
}

interface Asides {
  /** The newest last. */
  readonly asides: readonly Aside[];
  /** Whether they outlive the page. */
  readonly areKept: boolean;
}

export const useAsides = create<Asides>(() => ({ asides: [], areKept: true }));

/** Tells that there is something in the store: nobody else has to open it. */
const FLAG = 'machete-mode.aside';

export function hasStored(): boolean {
  try {
    return localStorage.getItem(FLAG) !== null;
  } catch {
    return false;
  }
}

/** Throws where storage is refused. */
export function noteStored(isSome: boolean): void {
  if (isSome) localStorage.setItem(FLAG, 'yes');
  else localStorage.removeItem(FLAG);
}
