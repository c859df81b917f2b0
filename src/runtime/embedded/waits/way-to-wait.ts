import type { WayToWait } from '../protocol.ts';

/** Whether a page may share memory with its workers: over https or on localhost, and isolated from other origins. */
export function sharesMemory(): boolean {
  return typeof SharedArrayBuffer !== 'undefined';
}

/** Whether this browser can suspend WebAssembly (JSPI): see `SUSPEND`. */
export function canSuspend(): boolean {
  return typeof WebAssembly !== 'undefined' && 'Suspending' in WebAssembly && 'promising' in WebAssembly;
}

/** The first browsers that can, for the user. */
export const SUSPEND = 'Chrome 137, Firefox 153 and Safari 27';

/** Shared memory is the fastest, suspension does as well. A page that asks before Python is there gets the worker's answer. */
export function wayToWait(shares = sharesMemory(), suspends = canSuspend()): WayToWait {
  if (shares) return 'shared-memory';
  return suspends ? 'suspension' : 'none';
}
