/** The tiles in the order in which they are shown, and how many would stand elsewhere. */
export interface Order {
  readonly shown: readonly string[];
  readonly moved: number;
}

/**
 * What is shown while the order is held: everybody stays where they were, who has come is behind them, who has left leaves no gap.
 *
 * @param before the clients as they are shown
 * @param wanted the same by need
 */
export function heldOrder(before: readonly string[], wanted: readonly string[]): Order {
  const isWanted = new Set(wanted);
  const stays = before.filter((client) => isWanted.has(client));
  const wasShown = new Set(stays);
  const shown = [...stays, ...wanted.filter((client) => !wasShown.has(client))];
  return { shown, moved: movedBetween(shown, wanted) };
}

/** How many have to move to come from one order to the other: all that are in no longest run that both have. */
export function movedBetween(shown: readonly string[], wanted: readonly string[]): number {
  const place = new Map(wanted.map((client, index) => [client, index]));
  // The smallest last place of a rising run of each length.
  const ends: number[] = [];
  for (const client of shown) {
    const at = place.get(client) ?? -1;
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] ?? 0) < at) low = middle + 1;
      else high = middle;
    }
    ends[low] = at;
  }
  return shown.length - ends.length;
}
