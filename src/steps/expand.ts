import type { TraceObject, Value } from '#runtime';
import { itemOf } from './call-path.ts';
import { valueAt, type Walk } from './walk.ts';

/** A value with its parts, as they stand at a moment. */
export type Expanded =
  | { readonly is: 'text'; readonly text: string }
  | {
      readonly is: 'object';
      readonly object: number;
      readonly type: string;
      readonly kind: TraceObject['kind'];
      readonly parts: readonly PartSeen[];
      /** How many parts are known and not among them. */
      readonly unshown: number;
    }
  /** One that is shown elsewhere in the same tree: it holds itself, or is held twice. */
  | { readonly is: 'again'; readonly object: number; readonly type: string }
  /** One that lies too deep. */
  | { readonly is: 'closed'; readonly object: number; readonly type: string };

export interface PartSeen {
  /** An index, a key as Python writes it, the name of an attribute. */
  readonly part: string;
  readonly place: number;
  readonly value: Expanded;
  /** Whether it was written since the moment before. */
  readonly isChanged: boolean;
}

export interface Bounds {
  /** How many objects lie in each other. */
  readonly depth: number;
  /** How many parts of one object are shown. */
  readonly parts: number;
}

const USUAL_BOUNDS: Bounds = { depth: 3, parts: 20 };

/** @param since as for `namesAt` */
export function expand(
  walk: Walk,
  value: Value,
  moment: number,
  { depth, parts: most }: Bounds = USUAL_BOUNDS,
  since = moment - 1,
): Expanded {
  const shown = new Set<number>();
  const look = (each: Value, room: number): Expanded => {
    if (typeof each === 'string') return { is: 'text', text: each };
    const { type, kind } = itemOf(walk.trace.objects, each);
    if (shown.has(each)) return { is: 'again', object: each, type };
    if (room === 0) return { is: 'closed', object: each, type };
    shown.add(each);
    const held = partsOf(walk, each, moment);
    const parts = held.slice(0, most).map(
      ({ part, place, value: inner, step }): PartSeen => ({
        part,
        place,
        value: look(inner, room - 1),
        isChanged: step >= since,
      }),
    );
    return { is: 'object', object: each, type, kind, parts, unshown: held.length - parts.length };
  };
  return look(value, depth);
}

/** A part of an object at a moment. */
export interface PartHeld {
  readonly part: string;
  readonly place: number;
  readonly value: Value;
  /** Who wrote it last. */
  readonly step: number;
}

/** The parts of an object at a moment: items by their index, all else in the order in which it came. */
export function partsOf(walk: Walk, object: number, moment: number): PartHeld[] {
  const held: PartHeld[] = [];
  for (const [part, place] of walk.places.object(object)) {
    const write = walk.histories.lastBefore(place, moment);
    if (write && write.value !== null) held.push({ part, place, value: write.value, step: write.step });
  }
  if (itemOf(walk.trace.objects, object).kind === 'sequence')
    held.sort((one, other) => Number(one.part) - Number(other.part));
  return held;
}

/** The value of a part of an object at a moment; `undefined` where it has none of that name. */
export function partOf(walk: Walk, object: number, part: string, moment: number) {
  const place = walk.places.object(object).get(part);
  const value = place === undefined ? undefined : valueAt(walk, place, moment);
  return place === undefined || value === undefined || value === null ? undefined : { place, value };
}
