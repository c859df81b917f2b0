import { isSameLine, type Line } from '#case';
import type { Value } from '#runtime';
import {
  callPath,
  type LineOfFrame,
  lineOfStep,
  type Parting,
  type Stretch,
  valueAt,
  type Walk,
} from '../../../steps/index.ts';
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
  /** Where it was called, if it begins a call. */
  readonly caller: LineOfFrame | null;
  /** Whether nothing is behind that: the stretch ends. */
  readonly isEnd: boolean;
}

/** @param other the walk of the other side */
export function sideOf(parting: Parting, hand: Hand, { walk, to: end }: Stretch, other: Walk): SideSeen {
  if (parting.is === 'value') {
    const step = parting[hand];
    return {
      step,
      changes: differencesOf(walk, other, parting, hand),
      alone: null,
      caller: null,
      isEnd: false,
    };
  }
  const { from, to } = parting[hand];
  const isEnd = from >= end;
  const step = isEnd ? end - 1 : from;
  const caller = walk.trace.steps[step]?.[0] === 'call' ? (callPath(walk, step)[1] ?? null) : null;
  const changes = isEnd ? [] : changesOf(walk, step);
  return { step, changes, alone: to - from, caller, isEnd };
}

/** What a step wrote, but for what it made to write it. */
function changesOf(walk: Walk, step: number): ChangeSeen[] {
  const writes = walk.trace.steps[step]?.[5] ?? [];
  const named = writes.filter(([place]) => walk.trace.places[place]?.in !== 'object');
  return named.map(([place, after]) => ({
    name: placeName(walk, place),
    before: valueAt(walk, place, step),
    after,
  }));
}

/** What is not the same after a step: several parts of one object as that object. */
function differencesOf(
  walk: Walk,
  other: Walk,
  { differs, ...parting }: Extract<Parting, { is: 'value' }>,
  hand: Hand,
): ChangeSeen[] {
  const step = parting[hand];
  const [index, beside] = hand === 'left' ? ([0, 1] as const) : ([1, 0] as const);
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
    if (place !== undefined) {
      const [before, after] = [valueAt(walk, place, step), values[index]];
      return [{ name: placeName(walk, place), before: before === after ? undefined : before, after }];
    }
    // What only the other side has is named as it is there.
    const there = places[beside];
    const name = there === undefined ? '' : placeName(other, there);
    return [{ name, before: undefined, after: values[index] }];
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
