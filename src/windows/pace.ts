import type { Op } from './patch.ts';

/** So much text, in UTF-16 units, may be sent each millisecond: a flood of output must not fill the others' memory. */
const UNITS_PER_MS = 2_000;

/** When to look for changes to send: at once, but not faster than they can be taken in. */
export function createPace(task: () => void) {
  let isDue = false;
  let freeAt = 0;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const act = () => {
    if (!isDue) return;
    isDue = false;
    task();
  };
  return {
    /** Does the task after what goes on now, once however often it is asked for; later where much was sent. */
    soon(): void {
      if (isDue) return;
      isDue = true;
      const pause = freeAt - performance.now();
      if (pause > 0) waiting = setTimeout(act, pause);
      else queueMicrotask(act);
    },
    sent(ops: readonly Op[]): void {
      freeAt = performance.now() + ops.reduce((sum, op) => sum + weightOf(op), 0) / UNITS_PER_MS;
    },
    stop(): void {
      isDue = false;
      clearTimeout(waiting);
    },
  };
}

function weightOf(op: Op): number {
  if (op.do === 'drop') return 0;
  return textIn(op.do === 'set' ? op.value : op.put);
}

function textIn(value: unknown): number {
  if (typeof value === 'string') return value.length;
  if (typeof value !== 'object' || value === null) return 0;
  return Object.values(value).reduce((sum: number, each) => sum + textIn(each), 0);
}

/** A leader that is silent for this long is reminded, and after as long again given up. */
const PATIENCE_MS = 3_000;

/** Waits for an answer: reminds, then gives up, and waits again. */
export function createPatience(remind: () => void, giveUp: () => void) {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  /** An answer is awaited, from now on. */
  function begin(): void {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      waiting = setTimeout(() => {
        begin();
        giveUp();
      }, PATIENCE_MS);
      remind();
    }, PATIENCE_MS);
  }
  return { begin, end: () => clearTimeout(waiting) };
}
