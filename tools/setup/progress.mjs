// @ts-check
import { erase, paint, seconds } from './say.mjs';
import { atTheEnd } from './tally.mjs';

/** @typedef {import('./tally.mjs').Counts} Counts */

const REDRAW_MS = 1_000;
/** A log gets a line no more often than this, besides those that say how a step ended. */
const LOG_MS = 30_000;

/**
 * The line that says what runs, how far it is and for how long: at a terminal one that changes, in a log one from time to time.
 */
export function createProgress() {
  const started = Date.now();
  /** @type {Map<string, { counts: Counts, total: number | undefined }>} */
  const running = new Map();
  const over = nothing();
  const isTerminal = Boolean(process.stdout.isTTY);
  const timer = setInterval(() => draw(), isTerminal ? REDRAW_MS : LOG_MS);

  function line() {
    const steps = [...running].map(([name, { counts, total }]) => {
      const done = counts.passed + counts.failed + counts.skipped;
      return done === 0 ? name : `${name} ${done}${total === undefined ? '' : ` of ${total}`}`;
    });
    const all = [...running.values()].reduce((sum, { counts }) => plus(sum, counts), over);
    return `  ${seconds(started)}: ${atTheEnd(all)} so far; running: ${steps.join(', ')}`;
  }

  function draw() {
    if (running.size === 0) return;
    if (!isTerminal) return console.log(line());
    erase();
    process.stdout.write(paint.dim(line().slice(0, (process.stdout.columns ?? 80) - 1)));
  }

  const drawNow = () => isTerminal && draw();

  return {
    /** @param {string} name */
    started(name) {
      running.set(name, { counts: nothing(), total: undefined });
      drawNow();
    },
    /**
     * @param {string} name
     * @param {Counts} counts
     * @param {number} [total]
     */
    counted(name, counts, total) {
      running.set(name, { counts, total });
    },
    /**
     * @param {string} name
     * @param {Counts} counts
     * @param {string} report what there is to be said of it
     */
    ended(name, counts, report) {
      running.delete(name);
      Object.assign(over, plus(over, counts));
      erase();
      console.log(report);
      drawNow();
    },
    /** Returns what all of it came to. */
    stop() {
      clearInterval(timer);
      return over;
    },
  };
}

function nothing() {
  return { passed: 0, failed: 0, skipped: 0 };
}

/** @param {Counts} one @param {Counts} other */
function plus(one, other) {
  return {
    passed: one.passed + other.passed,
    failed: one.failed + other.failed,
    skipped: one.skipped + other.skipped,
  };
}
