import { withoutChance } from '#evidence';
import type { Place, Value } from '#runtime';
import { itemOf, linesUp } from '../call-path.ts';
import { nameOf } from '../places.ts';
import { valueAt, type Walk } from '../walk.ts';
import type { Stretch } from './stretch.ts';

/** A place in two runs, and what each has there; `undefined` where nothing is known of it. */
export interface Differs {
  readonly places: readonly [left: number | undefined, right: number | undefined];
  readonly values: readonly [left: Value | null | undefined, right: Value | null | undefined];
}

/** A step in each of two walks. */
export type Steps = readonly [left: number, right: number];

/** What was there already when both parts of one run began is the same in both. */
function objectsBefore({ walk, from }: Stretch): ReadonlySet<number> {
  const objects = new Set<number>();
  for (let step = 0; step < from; step++)
    for (const [, value] of itemOf(walk.trace.steps, step)[5])
      if (typeof value === 'number') objects.add(value);
  return objects;
}

/**
 * Compares what two steps did, step by step: of an object in one run, it learns which it is in the other. What differs by chance
 * (addresses, temporary names, times) is the same.
 */
export function comparer({ walk: left, from }: Stretch, { walk: right, from: other }: Stretch) {
  const common =
    left === right ? objectsBefore({ walk: left, from: Math.min(from, other), to: 0 }) : new Set<number>();
  const pairs = new Map<number, number>();
  const backwards = new Map<number, number>();

  /** Whether two values are alike; of objects, what they are made of is compared when it is written. */
  function isAlike(one: Value | null | undefined, other: Value | null | undefined): boolean {
    if (typeof one === 'number' && typeof other === 'number') {
      pairs.set(one, other);
      backwards.set(other, one);
      return itemOf(left.trace.objects, one).type === itemOf(right.trace.objects, other).type;
    }
    if (typeof one === 'string' && typeof other === 'string')
      return withoutChance(one) === withoutChance(other);
    return (one ?? null) === (other ?? null);
  }

  function pairOf(object: number, isLeft: boolean): number | undefined {
    return (isLeft ? pairs : backwards).get(object) ?? (common.has(object) ? object : undefined);
  }

  /** The number of a place in the other run. */
  function sameIn(place: Place, isLeft: boolean, steps: Steps): number | undefined {
    const to = isLeft ? right : left;
    switch (place.in) {
      case 'frame': {
        const frame = isLeft
          ? sameFrame(left, place.frame, steps[0], right, steps[1])
          : sameFrame(right, place.frame, steps[1], left, steps[0]);
        return frame === undefined ? undefined : to.places.frame(frame).get(place.name);
      }
      case 'object': {
        const object = pairOf(place.object, isLeft);
        return object === undefined ? undefined : to.places.object(object).get(place.part);
      }
      case 'module':
        return to.places.module(place.module).get(place.name);
      // Of files, names are often left to chance.
      case 'files':
        return undefined;
      default:
        return to.places[place.in].get(nameOf(place));
    }
  }

  function compared(place: number, isLeft: boolean, steps: Steps): Differs | null {
    const where = itemOf((isLeft ? left : right).trace.places, place);
    const other = sameIn(where, isLeft, steps);
    if (other === undefined && (where.in === 'object' || where.in === 'files')) return null;
    return differing(isLeft ? [place, other] : [other, place], [steps[0] + 1, steps[1] + 1]);
  }

  /** Whether two places differ at two moments, and how. */
  function differing(places: Differs['places'], moments: Steps): Differs | null {
    const one = places[0] === undefined ? undefined : valueAt(left, places[0], moments[0]);
    const two = places[1] === undefined ? undefined : valueAt(right, places[1], moments[1]);
    return isAlike(one, two) ? null : { places, values: [one, two] };
  }

  function compare(steps: Steps): Differs[] {
    const found = new Map<string, Differs>();
    const look = (walk: Walk, step: number, isLeft: boolean) => {
      // What holds an object is written after what it is made of.
      for (const [place] of [...itemOf(walk.trace.steps, step)[5]].reverse()) {
        const differs = compared(place, isLeft, steps);
        if (differs) found.set(differs.places.join(' '), differs);
      }
    };
    look(left, steps[0], true);
    look(right, steps[1], false);
    const [one, two] = [left.trace.steps[steps[0]]?.[6], right.trace.steps[steps[1]]?.[6]];
    if (!isAlike(one, two)) found.set('', { places: [undefined, undefined], values: [one, two] });
    return [...found.values()];
  }

  return { compare, differing };
}

/** The frame that is as far up the call path of one step as another is up that of another. */
function sameFrame(from: Walk, frame: number, step: number, to: Walk, other: number): number | undefined {
  const up = [...linesUp(from.trace, step)].findIndex(([each]) => each === frame);
  return up < 0 ? undefined : [...linesUp(to.trace, other)][up]?.[0];
}
