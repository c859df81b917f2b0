import { giveSignOfLife, signsOfLife } from '../ui/index.ts';
import { scopeHere } from './worker-link.ts';

/**
 * A lock of the browser that all windows of this deck share while they show the talk. It goes with a window that is closed or
 * breaks. An update needs it for itself.
 */
const lockName = () => `machete-mode.in-the-talk ${scopeHere()}`;

/** Counts this window among those that show the talk, until the returned function is called. */
export function stayInTalk(): () => void {
  return giveSignOfLife(lockName());
}

/** How many windows show the talk. */
export async function windowsInTalk(): Promise<number> {
  const here = lockName();
  return (await signsOfLife())?.filter((name) => name === here).length ?? 0;
}

/** Does something that must not happen during the talk. False if a window shows the talk: then nothing was done. */
export async function outsideTalk(work: () => Promise<void>): Promise<boolean> {
  return navigator.locks.request(lockName(), { ifAvailable: true }, async (lock) => {
    if (lock !== null) await work();
    return lock !== null;
  });
}
