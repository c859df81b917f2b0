import type { Sources } from '#case';
import type { Step, Trace, Value } from '#runtime';
import { type Histories, historiesOf } from './histories.ts';
import { type Places, placesOf } from './places.ts';

/**
 * A trace that can be asked. Moments are numbers from 0 to `count`: moment n is before step n has done anything, so that `count` is
 * after the last. What costs is done once, when it is made; each question then takes less than a millisecond.
 */
export interface Walk {
  readonly trace: Trace;
  /** The text of the lines, as far as it is known. */
  readonly sources: Sources;
  /** How many steps there are. */
  readonly count: number;
  readonly histories: Histories;
  readonly places: Places;
  /** Of each frame, how many frames are below it. */
  readonly depths: readonly number[];
  /** Of each moment, how many UTF-16 units had been printed. */
  readonly printed: { readonly stdout: readonly number[]; readonly stderr: readonly number[] };
}

/** @param sources the files that ran, those of installed packages included where they are at hand */
export function createWalk(trace: Trace, sources: Sources): Walk {
  return {
    trace,
    sources,
    count: trace.steps.length,
    histories: historiesOf(trace),
    places: placesOf(trace.places),
    depths: depthsOf(trace),
    printed: { stdout: sums(trace.steps, 3), stderr: sums(trace.steps, 4) },
  };
}

/** A caller's number is lower than that of whom it called. */
function depthsOf({ frames }: Trace): number[] {
  const depths: number[] = [];
  for (const { caller } of frames) depths.push(caller === null ? 0 : (depths[caller] ?? 0) + 1);
  return depths;
}

function sums(steps: readonly Step[], stream: 3 | 4): number[] {
  const all = [0];
  let sum = 0;
  for (const step of steps) {
    sum += step[stream];
    all.push(sum);
  }
  return all;
}

/** What a place held at a moment; `null` where there was nothing, `undefined` where nothing is known of it yet. */
export function valueAt({ histories }: Walk, place: number, moment: number): Value | null | undefined {
  return histories.lastBefore(place, moment)?.value;
}
