import { at } from '#case';
import { type Point, pick, type Shared } from './protocol.ts';

/** Far more changes than may cross with the news that somebody else leads. */
const MOST_MOMENTS = 200;

/** What a member has shared with others of all that it may change, and when. */
export interface Memory {
  /** The state that a leader has sent out; this member, if it leads. */
  keep(point: Point, shared: Shared): void;
  /** What a leader has heard of it that took over at the last of some points, as the one before did at the point before; `null` if it has heard nothing. */
  heardBy(lineage: readonly Point[]): Shared | null;
  /** What is known before anything is shared. */
  readonly start: Shared;
}

export function createMemory(slices: readonly string[], start: Shared): Memory {
  const moments: { readonly point: Point; readonly shared: Shared }[] = [];
  return {
    start: pick(start, slices),
    keep(point, shared) {
      const last = moments.at(-1);
      const isNew =
        last?.point.term !== point.term ||
        slices.some((slice) => at(last.shared, slice) !== at(shared, slice));
      if (!isNew) return;
      moments.push({ point, shared: pick(shared, slices) });
      if (moments.length > MOST_MOMENTS) moments.shift();
    },
    heardBy(lineage) {
      for (const { term, seq } of lineage.toReversed()) {
        const moment = moments.findLast(({ point }) => point.term === term && point.seq <= seq);
        if (moment) return moment.shared;
      }
      return null;
    },
  };
}
