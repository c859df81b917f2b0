/** Only secure pages have locks. */
const hasLocks = () => 'locks' in navigator;

/**
 * Holds a lock of the browser that other windows may hold too, until the returned function is called. It goes with a window that
 * is closed or breaks, however that happens.
 */
export function giveSignOfLife(name: string): () => void {
  if (!hasLocks()) return () => undefined;
  const leaving = new AbortController();
  let leave = () => leaving.abort();
  navigator.locks
    .request(name, { mode: 'shared', signal: leaving.signal }, () => {
      return new Promise<void>((resolve) => {
        leave = resolve;
      });
    })
    // Left before it was counted.
    .catch(() => undefined);
  return () => leave();
}

/** The names of the signs that windows give, each as often as it is given; `null` where the browser has no locks. */
export async function signsOfLife(): Promise<readonly string[] | null> {
  if (!hasLocks()) return null;
  const { held = [] } = await navigator.locks.query();
  return held.flatMap(({ name }) => name ?? []);
}
