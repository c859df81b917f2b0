import type { Elect } from './election.ts';

/**
 * What windows of one browser have in common where a page has no locks. One window at a time sits on a chair, and the browser
 * frees it when that window is closed, reloaded or crashes. Whoever is asleep keeps it.
 */
export interface Chairs {
  /** The number of the chair that counts, as far as this window has heard. */
  highest(): number;
  /** Lets all other windows know of a chair. */
  putUp(number: number): void;
  /** Calls with the number of a chair that another window has put up, which may be a lower one than this one knows of. */
  watch(listener: (number: number) => void): void;
  /** Waits for a chair; returns how to give up the waiting, or the chair. */
  queue(number: number, queuing: Queuing): () => void;
  /** Whether the browser has answered anything yet. */
  isThere(): boolean;
}

export interface Queuing {
  readonly onSeated: () => void;
  /** The browser has taken the chair away. */
  readonly onUnseated: () => void;
  /** There are no chairs for this page. */
  readonly onRefused: () => void;
}

/**
 * Whoever sits on the highest chair leads. The browser passes the chair on, so no clock decides, and a window whose timers sleep keeps
 * it. If the one who sits there does not answer, another chair is put up beside it: when that one wakes, it gets up.
 */
export function byChair(chairs: Chairs): Elect {
  return ({ onLead, onLost, onAlone }) => {
    let number = 0;
    let place: 'queue' | 'chair' | 'alone' = 'queue';
    let leave = () => {};

    function queueFor(next: number) {
      number = next;
      leave = chairs.queue(next, {
        onSeated() {
          if (chairs.highest() > number) return hear(chairs.highest());
          place = 'chair';
          onLead();
        },
        onUnseated() {
          getUp();
          queueFor(number);
        },
        onRefused: beAlone,
      });
    }

    function getUp() {
      leave();
      if (place !== 'chair') return;
      place = 'queue';
      onLost();
    }

    function beAlone() {
      leave();
      place = 'alone';
      onAlone();
    }

    function hear(highest: number) {
      if (place === 'alone' || highest === number) return;
      // From a window that had not heard of this one.
      if (highest < number) return chairs.putUp(number);
      getUp();
      queueFor(highest);
    }

    chairs.watch(hear);
    queueFor(chairs.highest());
    return {
      seize() {
        if (place !== 'queue') return;
        if (!chairs.isThere()) return beAlone();
        if (chairs.highest() > number) return hear(chairs.highest());
        leave();
        queueFor(number + 1);
        chairs.putUp(number);
      },
    };
  };
}
