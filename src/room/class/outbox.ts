import { MOST_A_SECOND, SCREEN_EVERY_MS, STATUS_EVERY_MS } from '../bounds.ts';
import { paced } from '../paced.ts';
import type { ClassUp } from '../topics.ts';

const LOOK_EVERY_MS = 250;
/** Below what the broker takes from a member: what is too much is dropped there, and nobody says it again. */
const A_SECOND = MOST_A_SECOND - 1;
const AT_ONCE = 2 * MOST_A_SECOND - 2;
/** Between two messages on one topic. What is said seldom goes out soon. */
const EVERY_MS: Readonly<Record<ClassUp, number>> = {
  learns: 300,
  status: STATUS_EVERY_MS,
  hand: 300,
  screen: SCREEN_EVERY_MS,
  reply: 300,
  vote: 300,
};

/** What waits to be said: each topic once, as it is by then, and never more than the broker takes. */
export function createOutbox(send: (what: ClassUp) => void) {
  const waiting = new Set<ClassUp>();
  const lastAt = new Map<ClassUp, number>();
  let left = AT_ONCE;
  let at = Date.now();
  const looks = paced(LOOK_EVERY_MS, look);

  function look() {
    const now = Date.now();
    left = Math.min(AT_ONCE, left + (Math.max(0, now - at) / 1_000) * A_SECOND);
    at = now;
    for (const what of [...waiting]) if (left >= 1 && isDue(what, now)) sendNow(what, now);
    if (waiting.size > 0) looks.soon();
  }
  function isDue(what: ClassUp, now: number): boolean {
    const since = now - (lastAt.get(what) ?? Number.NEGATIVE_INFINITY);
    // A clock that was set back must not make anybody wait for hours.
    return since < 0 || since >= EVERY_MS[what];
  }
  function sendNow(what: ClassUp, now: number) {
    waiting.delete(what);
    lastAt.set(what, now);
    left -= 1;
    send(what);
  }

  return {
    soon(what: ClassUp) {
      waiting.add(what);
      looks.soon();
    },
    /** Says all of these, as at the beginning of a connection, of which the broker knows nothing yet. */
    now(all: readonly ClassUp[]) {
      left = AT_ONCE;
      at = Date.now();
      for (const what of all) sendNow(what, at);
    },
    clear: () => waiting.clear(),
    /** What waits, at the end. */
    flush() {
      for (const what of [...waiting]) sendNow(what, Date.now());
    },
    catchUp: () => looks.catchUp(),
    stop: () => looks.stop(),
  };
}
