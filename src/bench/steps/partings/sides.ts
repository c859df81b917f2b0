import { isSameLine, type Line } from '#case';
import type { Value } from '#runtime';
import { lineOfStep, type Parting, type Stretch, valueAt, type Walk } from '../../../steps/index.ts';
import { holderName, placeName } from '../words.ts';

/** One of two stretches that are compared, as it is shown. */
export interface SideCompared {
  /** `buggy`, `call 2`. */
  readonly name: string;
  readonly stretch: Stretch;
  /** Goes to one of its steps; `null` where nothing shows them. */
  readonly onGo: ((step: number) => void) | null;
  /** The step that is shown now, if it is one of this side's walk. */
  readonly step: number | null;
}

export type Hand = 'left' | 'right';

/** What a step did to one place, or what came of it. */
export interface ChangeSeen {
  readonly name: string;
  readonly before: Value | null | undefined;
  readonly after: Value | null | undefined;
}

/** One side of a parting: a step to go to, and what is to be said of it. */
export interface SideSeen {
  readonly step: number;
  readonly changes: readonly ChangeSeen[];
  /** How many steps it goes alone; `null` where both sides do the same. */
  readonly alone: number | null;
  /** Whether nothing is behind that: the stretch ends. */
  readonly isEnd: boolean;
}

export function sideOf(parting: Parting, hand: Hand, { walk, to: end }: Stretch): SideSeen {
  if (parting.is === 'value') {
    const step = parting[hand];
    return { step, changes: differencesOf(walk, parting, hand), alone: null, isEnd: false };
  }
  const { from, to } = parting[hand];
  const isEnd = from >= end;
  return { step: isEnd ? end - 1 : from, changes: [], alone: to - from, isEnd };
}

/** What is not the same after a step: several parts of one object as that object. */
function differencesOf(
  walk: Walk,
  { differs, ...parting }: Extract<Parting, { is: 'value' }>,
  hand: Hand,
): ChangeSeen[] {
  const step = parting[hand];
  const index = hand === 'left' ? 0 : 1;
  const holders = differs.map(({ places }) => holderOf(walk, places[index]));
  const seen = new Set<number>();
  const changes = differs.flatMap(({ places, values }, at): ChangeSeen[] => {
    const holder = holders[at];
    const place = places[index];
    if (typeof holder === 'number' && holders.filter((each) => each === holder).length > 1) {
      if (seen.has(holder)) return [];
      seen.add(holder);
      return [{ name: holderName(walk, holder), before: undefined, after: holder }];
    }
    const before = place === undefined ? undefined : valueAt(walk, place, step);
    const name = place === undefined ? '' : placeName(walk, place);
    return [{ name, before, after: values[index] }];
  });
  return changes.reverse();
}

function holderOf(walk: Walk, place: number | undefined): number | undefined {
  const where = place === undefined ? undefined : walk.trace.places[place];
  return where?.in === 'object' ? where.object : undefined;
}

/** Of what a way alone wrote, and all share: the last write of each line to each place. */
export interface SharedWrite {
  readonly step: number;
  readonly change: ChangeSeen;
  readonly isCulprit: boolean;
}

/** @param culprits the lines that may be shown as such */
export function sharedWrites(
  parting: Parting,
  hand: Hand,
  walk: Walk,
  culprits: readonly Line[],
): SharedWrite[] {
  if (parting.is === 'value') return [];
  const writes = new Map<string, SharedWrite>();
  for (const { step, place, value } of parting[hand].shared) {
    const at = lineOfStep(walk, step);
    const change = { name: placeName(walk, place), before: valueAt(walk, place, step), after: value };
    const isCulprit = culprits.some((culprit) => isSameLine(culprit, at));
    writes.set(`${place} ${at.file}:${at.line}`, { step, change, isCulprit });
  }
  return [...writes.values()];
}

/** How many steps are the same on both sides before each parting, since the one before. */
export function alikeBefore(partings: readonly Parting[], { from }: Stretch): number[] {
  let done = from;
  return partings.map((parting) => {
    const begin = parting.is === 'value' ? parting.left : parting.left.from;
    const alike = Math.max(0, begin - done);
    done = Math.max(done, parting.is === 'value' ? begin + 1 : parting.left.to);
    return alike;
  });
}
