import type { StepKind } from '#runtime';
import { itemOf } from './call-path.ts';
import { isBefore } from './histories.ts';
import type { Walk } from './walk.ts';

/*
 * Where a walk goes from a moment. Each gives the step it comes to, or `null` where there is none. A step is a moment, too: the one
 * before it has done anything, so that its line is the one that is about to be run.
 */

/** One step on; the last moment is after the last step. */
export function next({ count }: Walk, moment: number): number | null {
  return moment < count ? moment + 1 : null;
}

export function previous(_walk: Walk, moment: number): number | null {
  return moment > 0 ? moment - 1 : null;
}

/** The next step that writes a place. */
export function nextChange({ histories }: Walk, place: number, moment: number): number | null {
  return histories.firstFrom(place, moment + 1)?.step ?? null;
}

/** The step before this one that wrote a place. */
export function previousChange(walk: Walk, place: number, moment: number): number | null {
  const write = walk.histories.lastBefore(place, moment);
  return write && !isBefore(write) ? write.step : null;
}

export function nextCall(walk: Walk, moment: number): number | null {
  return find(walk, moment, 1, (step) => kindOf(walk, step) === 'call');
}

export function previousCall(walk: Walk, moment: number): number | null {
  return find(walk, moment, -1, (step) => kindOf(walk, step) === 'call');
}

/** The next step that is no deeper: over what this line calls. */
export function over(walk: Walk, moment: number): number | null {
  const depth = depthAt(walk, moment);
  return find(walk, moment, 1, (step) => depthAt(walk, step) <= depth);
}

/** The step before this one that is no deeper: back over what the line before called. */
export function backOver(walk: Walk, moment: number): number | null {
  const depth = depthAt(walk, moment);
  return find(walk, moment, -1, (step) => depthAt(walk, step) <= depth);
}

/** The first step after this call has come to its end. */
export function out(walk: Walk, moment: number): number | null {
  const depth = depthAt(walk, moment);
  return find(walk, moment, 1, (step) => depthAt(walk, step) < depth);
}

/** The last step of the caller before this call began. */
export function backOut(walk: Walk, moment: number): number | null {
  const depth = depthAt(walk, moment);
  return find(walk, moment, -1, (step) => depthAt(walk, step) < depth);
}

/** How many calls a moment is in. */
export function depthAt({ trace, depths, count }: Walk, moment: number): number {
  if (moment >= count) return 0;
  return itemOf(depths, itemOf(trace.steps, moment)[1]);
}

function kindOf({ trace }: Walk, step: number): StepKind {
  return itemOf(trace.steps, step)[0];
}

function find(walk: Walk, moment: number, by: 1 | -1, isIt: (step: number) => boolean): number | null {
  for (let step = moment + by; step >= 0 && step < walk.count; step += by) if (isIt(step)) return step;
  return null;
}
