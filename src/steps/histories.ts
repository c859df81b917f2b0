import type { Trace, Value, Write } from '#runtime';

/** What a step made of a place. */
export interface PastWrite {
  readonly step: number;
  readonly place: number;
  readonly value: Value | null;
  /** Where it brings back what was there before: the step that had written that. */
  readonly again?: number;
}

/** All that was written to each place, in order; of what one step wrote to a place, what came of it in the end. */
export interface Histories {
  of(place: number): readonly PastWrite[];
  /** The last write before a moment. */
  lastBefore(place: number, moment: number): PastWrite | undefined;
  /** The first write at a moment or after it. */
  firstFrom(place: number, moment: number): PastWrite | undefined;
}

const NONE: readonly PastWrite[] = [];

export function historiesOf(trace: Trace): Histories {
  const histories: PastWrite[][] = [];
  for (const [step, { 5: writes }] of trace.steps.entries()) {
    for (const [place, value, again] of writes as readonly (readonly [...Write, again?: number])[]) {
      const history = histories[place] ?? [];
      histories[place] = history;
      if (history.at(-1)?.step === step) history.pop();
      if (!isPutBack(trace, place, history.at(-1)?.value, value))
        history.push({ step, place, value, ...(again !== undefined && { again }) });
    }
  }
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

/** When a module has run, Python takes it out of `sys.modules` and puts it in again, so that it stands behind those that it imported. */
function isPutBack(trace: Trace, place: number, before: Value | null | undefined, now: Value | null) {
  return before === now && trace.places[place]?.in === 'sys.modules';
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
