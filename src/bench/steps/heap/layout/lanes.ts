import type { Box } from './picture.ts';

/** How far an arrow keeps from a card that it passes, and from another arrow. */
const CLEAR = 9;
const BESIDE = 7;

/** Where arrows pass a column between its cards: those that go to the same object go as one. */
export interface Lanes {
  /** @param wanted where it would best pass */
  pass(column: number, to: number, wanted: number): number;
}

/** @param solid what stands in each column */
export function lanesBetween(solid: ReadonlyMap<number, readonly Pick<Box, 'y' | 'height'>[]>): Lanes {
  const taken = new Map<string, number>();
  const inColumn = new Map<number, number[]>();
  return {
    pass(column, to, wanted) {
      const key = `${column} ${to}`;
      const known = taken.get(key);
      if (known !== undefined) return known;
      const others = inColumn.get(column) ?? [];
      const y = nearest(freeRanges(solid.get(column) ?? []), wanted, others);
      taken.set(key, y);
      inColumn.set(column, [...others, y]);
      return y;
    },
  };
}

type Range = readonly [from: number, to: number];

function freeRanges(solid: readonly Pick<Box, 'y' | 'height'>[]): Range[] {
  const ranges: Range[] = [];
  let from = 4;
  for (const { y, height } of [...solid].sort((one, other) => one.y - other.y)) {
    if (y - CLEAR >= from) ranges.push([from, y - CLEAR]);
    from = y + height + CLEAR;
  }
  return [...ranges, [from, Number.POSITIVE_INFINITY]];
}

function nearest(ranges: readonly Range[], wanted: number, others: readonly number[]): number {
  const places = ranges.flatMap(([from, to]) => {
    const best = Math.min(to, Math.max(from, wanted));
    const beside = others.flatMap((other) => [other - BESIDE, other + BESIDE]);
    return [best, ...beside.filter((y) => y >= from && y <= to)];
  });
  const isFree = (y: number) => others.every((other) => Math.abs(other - y) >= BESIDE);
  const free = places.filter(isFree);
  const from = free.length > 0 ? free : places;
  return from.reduce((best, y) => (Math.abs(y - wanted) < Math.abs(best - wanted) ? y : best));
}
