import type { Value } from '#runtime';
import { codeOf, frameOf, itemOf } from './call-path.ts';
import { valueAt, type Walk } from './walk.ts';

/** A name as it stands at a moment. */
export interface NameSeen {
  readonly name: string;
  readonly place: number;
  /** `null` where it has just gone. */
  readonly value: Value | null;
  /** Whether it, or a part of what it holds that was seen there, was written since the moment before. */
  readonly isChanged: boolean;
}

/** What a frame sees at a moment. */
export interface NamesSeen {
  readonly frame: number;
  /** `null` for the lines of a module itself, whose names are the module's. */
  readonly own: readonly NameSeen[] | null;
  readonly module: string;
  readonly ofModule: readonly NameSeen[];
}

/**
 * The names that the frame of a moment sees, in the order in which they came.
 *
 * @param since the moment that was looked at before, so that what has changed since then is marked
 */
export function namesAt(walk: Walk, moment: number, since = moment - 1): NamesSeen | null {
  if (walk.count === 0) return null;
  const [, frame] = itemOf(walk.trace.steps, Math.min(moment, walk.count - 1));
  return namesOfFrame(walk, frame, moment, since);
}

/** The same for another frame of the call path. */
export function namesOfFrame(walk: Walk, frame: number, moment: number, since = moment - 1): NamesSeen {
  const { module } = frameOf(walk.trace, frame);
  const isModule = codeOf(walk, frame).name === '<module>';
  const seen = (table: ReadonlyMap<string, number>) => namesIn(walk, table, moment, since);
  return {
    frame,
    own: isModule ? null : seen(walk.places.frame(frame)),
    module,
    ofModule: seen(walk.places.module(module)),
  };
}

/** What stands in a table of places at a moment, and what has gone since another one. */
export function namesIn(
  walk: Walk,
  table: ReadonlyMap<string, number>,
  moment: number,
  since: number,
): NameSeen[] {
  const names: NameSeen[] = [];
  const isChangedWithin = changesWithin(walk, moment, since);
  for (const [name, place] of table) {
    const write = walk.histories.lastBefore(place, moment);
    if (!write) continue;
    const isWritten = write.step >= since;
    if (write.value === null && !(isWritten && isThere(walk, place, since))) continue;
    names.push({
      name,
      place,
      value: write.value,
      isChanged: isWritten || isChangedWithin(write.value),
    });
  }
  return names;
}

function isThere(walk: Walk, place: number, moment: number): boolean {
  return (valueAt(walk, place, moment) ?? null) !== null;
}

/** How deep, and among how many objects, a change is looked for. */
const DEEPEST = 3;
const MOST_OBJECTS = 200;

/** Tells of a value whether a part of it, however deep, was written between two moments. */
function changesWithin(walk: Walk, moment: number, since: number): (value: Value | null) => boolean {
  const changed = new Set<number>();
  for (let step = Math.max(0, since); step < moment; step++)
    for (const [number] of itemOf(walk.trace.steps, step)[5]) {
      const place = itemOf(walk.trace.places, number);
      if (place.in === 'object') changed.add(place.object);
    }
  return (value) => {
    if (changed.size === 0 || typeof value !== 'number') return false;
    for (const object of objectsWithin(walk, value, moment)) if (changed.has(object)) return true;
    return false;
  };
}

function* objectsWithin(walk: Walk, object: number, moment: number): Generator<number> {
  const seen = new Set([object]);
  let layer: readonly number[] = [object];
  for (let depth = 0; depth <= DEEPEST && layer.length > 0; depth++) {
    yield* layer;
    const next: number[] = [];
    for (const holder of layer)
      for (const place of walk.places.object(holder).values()) {
        const value = valueAt(walk, place, moment);
        if (typeof value !== 'number' || seen.has(value) || seen.size > MOST_OBJECTS) continue;
        seen.add(value);
        next.push(value);
      }
    layer = next;
  }
}
