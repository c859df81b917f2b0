import type { Trace, Value, Write } from '#runtime';

/** What a step made of a place. */
export interface PastWrite {
  /** -1 for what was there before the program. */
  readonly step: number;
  readonly place: number;
  readonly value: Value | null;
  /** Where nothing new was written: the step that had made what is there now. */
  readonly from?: number;
}

/** All that was written to each place, in order; of what one step wrote to a place, what came of it in the end. */
export interface Histories {
  of(place: number): readonly PastWrite[];
  /** The last write before a moment. */
  lastBefore(place: number, moment: number): PastWrite | undefined;
  /** The first write at a moment or after it. */
  firstFrom(place: number, moment: number): PastWrite | undefined;
}

const BEFORE = -1;
const NONE: readonly PastWrite[] = [];

export function historiesOf(trace: Trace): Histories {
  const histories: PastWrite[][] = [];
  const add = (step: number, [place, value, from]: Write) => {
    const history = histories[place] ?? [];
    histories[place] = history;
    if (history.at(-1)?.step === step) history.pop();
    history.push({ step, place, value, ...(from !== undefined && { from }) });
  };
  for (const write of trace.before) add(BEFORE, write);
  for (const [step, { 5: writes }] of trace.steps.entries()) for (const write of writes) add(step, write);
  const of = (place: number) => histories[place] ?? NONE;
  return {
    of,
    lastBefore(place, moment) {
      const history = of(place);
      return history[countBefore(history, moment) - 1];
    },
    firstFrom(place, moment) {
      const history = of(place);
      return history[countBefore(history, moment)];
    },
  };
}

/** Whether something was there before the program. */
export function isBefore({ step }: PastWrite): boolean {
  return step === BEFORE;
}

/** How many writes were before a moment. */
function countBefore(history: readonly PastWrite[], moment: number): number {
  let low = 0;
  let high = history.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((history[middle]?.step ?? 0) < moment) low = middle + 1;
    else high = middle;
  }
  return low;
}
