import { CARD_GAP } from './measures.ts';

/** What stands in a column: a card, or several that stay together. */
export interface Piece {
  readonly height: number;
  /** Where its top would best be. */
  readonly wanted: number;
}

/**
 * The tops of pieces, one below the other in this order, that are nearest to where each would best be: those that are in each other's
 * way move as one (pool adjacent violators). They must fit into the height.
 */
export function stack(pieces: readonly Piece[], height: number): number[] {
  const above: number[] = [];
  let sum = 0;
  for (const piece of pieces) {
    above.push(sum);
    sum += piece.height + CARD_GAP;
  }
  const pools: { mean: number; count: number }[] = [];
  for (const [index, { wanted }] of pieces.entries()) {
    let pool = { mean: wanted - (above[index] ?? 0), count: 1 };
    for (let last = pools.at(-1); last && last.mean > pool.mean; last = pools.at(-1)) {
      pools.pop();
      const count = last.count + pool.count;
      pool = { mean: (last.mean * last.count + pool.mean * pool.count) / count, count };
    }
    pools.push(pool);
  }
  const room = Math.max(0, height - sum + CARD_GAP);
  const shifts = pools.flatMap(({ mean, count }) => Array<number>(count).fill(mean));
  return shifts.map((shift, index) => Math.round(Math.min(room, Math.max(0, shift)) + (above[index] ?? 0)));
}

/** What stands already: it moves only as far as what has grown above it needs. */
export function stackKept(pieces: readonly Piece[], height: number): number[] {
  const tops: number[] = [];
  let next = 0;
  for (const { wanted, height: tall } of pieces) {
    const top = Math.max(next, wanted);
    tops.push(top);
    next = top + tall + CARD_GAP;
  }
  let limit = height;
  return tops
    .toReversed()
    .map((top, index) => {
      const tall = pieces[pieces.length - 1 - index]?.height ?? 0;
      const lifted = Math.max(0, Math.min(top, limit - tall));
      limit = lifted - CARD_GAP;
      return lifted;
    })
    .toReversed();
}

/** The free place that is nearest to where a piece would best be; `null` where there is none. */
export function freeTop(
  { wanted, height: tall }: Piece,
  taken: readonly { readonly y: number; readonly height: number }[],
  height: number,
): number | null {
  let best: number | null = null;
  let from = 0;
  const ends = [...taken].sort((one, other) => one.y - other.y);
  for (const { y: end, height: size } of [...ends, { y: height + CARD_GAP, height: 0 }]) {
    const last = end - CARD_GAP - tall;
    if (last >= from) {
      const top = Math.round(Math.min(last, Math.max(from, wanted)));
      if (best === null || Math.abs(top - wanted) < Math.abs(best - wanted)) best = top;
    }
    from = end + size + CARD_GAP;
  }
  return best;
}
