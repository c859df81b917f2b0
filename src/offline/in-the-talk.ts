import { scopeHere } from './worker-link.ts';

/**
 * A lock of the browser that all windows of this deck share while they show the talk. It goes with a window that is closed or
 * breaks. An update needs it for itself.
 */
const lockName = () => `machete-mode.in-the-talk ${scopeHere()}`;

/** Only secure pages have locks. */
const hasLocks = () => 'locks' in navigator;

/** Counts this window among those that show the talk, until the returned function is called. */
export function stayInTalk(): () => void {
  if (!hasLocks()) return () => undefined;
  const leaving = new AbortController();
  let leave = () => leaving.abort();
  navigator.locks
    .request(lockName(), { mode: 'shared', signal: leaving.signal }, () => {
      return new Promise<void>((resolve) => {
        leave = resolve;
      });
    })
    // Left before it was counted.
    .catch(() => undefined);
  return () => leave();
}

/** How many windows show the talk. */
export async function windowsInTalk(): Promise<number> {
  if (!hasLocks()) return 0;
  const { held = [] } = await navigator.locks.query();
  const here = lockName();
  return held.filter(({ name }) => name === here).length;
}

/** Does something that must not happen during the talk. False if a window shows the talk: then nothing was done. */
export async function outsideTalk(work: () => Promise<void>): Promise<boolean> {
  return navigator.locks.request(lockName(), { ifAvailable: true }, async (lock) => {
    if (lock !== null) await work();
    return lock !== null;
  });
}
