/** How it is settled which member leads. */
export interface Election {
  /** Takes the lead from a leader that does not answer. */
  seize(): void;
  /** How many other members lead or would. */
  others(): Promise<number>;
}

export interface Outcome {
  /** This member leads from now on. */
  readonly onLead: () => void;
  /** Another one took the lead, as this one did not answer it. */
  readonly onLost: () => void;
}

/** Stands for election, until the page is gone. */
export type Elect = (outcome: Outcome) => Election;

/** Clocks of one machine agree; a little more than how often one is set while a talk goes on. */
const AHEAD_MS = 3_600_000;

/**
 * Whether a number can be a leader's term. A later leader has a higher one, and each begins with the time: a term of the
 * far future is none, or the highest of all could never be followed by another one.
 */
export function isTerm(number: number): boolean {
  return Number.isSafeInteger(number) && number >= 0 && number <= Date.now() + AHEAD_MS;
}

/** The term of who leads from now on: higher than any that was heard of, and than all that were begun before. */
export function termAfter(heard: number): number {
  return Math.max(Date.now(), isTerm(heard) ? heard + 1 : 0);
}

/**
 * The windows of one browser: a window leads as soon as no other one does. The browser passes its lock on by itself when a
 * window is closed, reloaded or crashes.
 */
export function byLock(name: string): Elect {
  return ({ onLead, onLost }) => {
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
      if (reason instanceof DOMException && reason.name === 'SecurityError') return onLead();
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
      async others() {
        const { held = [], pending = [] } = await navigator.locks.query();
        return Math.max(0, [...held, ...pending].filter((lock) => lock.name === name).length - 1);
      },
    };
  };
}
