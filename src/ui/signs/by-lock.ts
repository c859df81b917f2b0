import type { Signs } from './signs.ts';

/** A sign is a lock of the browser that many windows may have. */
export const byLock: Signs = {
  give(name) {
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
  },
  async given() {
    const { held = [] } = await navigator.locks.query();
    return held.flatMap(({ name }) => name ?? []);
  },
};
