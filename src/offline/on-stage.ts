import { useEffect } from 'react';
import { scopeHere } from './worker-link.ts';

/**
 * A lock of the browser, which all windows of the deck share as long as they show the talk, and which goes with a window that is
 * closed or breaks. An update needs it for itself.
 */
const lockName = () => `machete-mode on stage ${scopeHere()}`;

/** Keeps updates away while a window shows the talk. */
export function useOnStage(): void {
  useEffect(() => {
    // Only secure pages have locks, and only these have service workers.
    if (!('locks' in navigator)) return;
    const leaving = new AbortController();
    let leave: () => void = () => {};
    const left = new Promise<void>((resolve) => {
      leave = resolve;
    });
    navigator.locks
      .request(lockName(), { mode: 'shared', signal: leaving.signal }, () => left)
      // Left before it came.
      .catch(() => {});
    return () => {
      leaving.abort();
      leave();
    };
  }, []);
}

/** Does something that must not happen on stage. False where some window shows the talk: then nothing was done. */
export async function offStage(work: () => Promise<void>): Promise<boolean> {
  return navigator.locks.request(lockName(), { ifAvailable: true }, async (lock) => {
    if (lock !== null) await work();
    return lock !== null;
  });
}
