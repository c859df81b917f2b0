import type { Elect } from './election.ts';

/**
 * The windows of one browser, on a secure page: a window leads as soon as no other one does. The browser passes its lock on by
 * itself when a window is closed, reloaded or crashes.
 */
export function byLock(name: string): Elect {
  return ({ onLead, onLost, onAlone }) => {
    let queue = new AbortController();
    let isHeld = false;

    const hold = () => {
      isHeld = true;
      onLead();
      return new Promise<void>(() => {});
    };

    function seek() {
      queue = new AbortController();
      navigator.locks.request(name, { signal: queue.signal }, hold).catch(lose);
    }

    /** A lock that is held ends so only when it is seized; one that is waited for, when the waiting is called off. */
    function lose(reason: unknown) {
      // A page without storage has no locks either, and nobody to share with.
      if (reason instanceof DOMException && reason.name === 'SecurityError') return onAlone();
      if (!isHeld) return;
      isHeld = false;
      onLost();
      seek();
    }

    seek();
    return {
      seize() {
        if (isHeld) return;
        queue.abort();
        navigator.locks.request(name, { steal: true }, hold).catch(lose);
      },
    };
  };
}
