import { erase, paint, seconds } from '../setup/say.mjs';
import { atTheEnd, type Counts } from '../setup/tally.ts';

const REDRAW_MS = 1_000;
/** A log gets a line no more often than this, besides those that say how a step ended. */
const LOG_MS = 30_000;

/**
 * The line that says what runs, how far it is and for how long: at a terminal one that changes, in a log one from time to time.
 */
export function createProgress() {
  const started = Date.now();
  const running = new Map<string, { counts: Counts; total: number | undefined }>();
  let over: Counts = NOTHING;
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
    started(name: string) {
      running.set(name, { counts: NOTHING, total: undefined });
      drawNow();
    },
    counted(name: string, counts: Counts, total: number | undefined) {
      running.set(name, { counts, total });
    },
    /** With what there is to say about it. */
    ended(name: string, counts: Counts, report: string) {
      running.delete(name);
      over = plus(over, counts);
      erase();
      console.log(report);
      drawNow();
    },
    /** Returns the counts of all steps. */
    stop(): Counts {
      clearInterval(timer);
      return over;
    },
  };
}

const NOTHING: Counts = { passed: 0, failed: 0, skipped: 0 };

function plus(one: Counts, other: Counts): Counts {
  return {
    passed: one.passed + other.passed,
    failed: one.failed + other.failed,
    skipped: one.skipped + other.skipped,
  };
}
