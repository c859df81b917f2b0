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

/** How many have to move to come from one order to the other. */
export function movedBetween(shown: readonly string[], wanted: readonly string[]): number {
  return shown.length - stayingBetween(shown, wanted).size;
}

/** Those who need not move to come from one order to the other: a longest run that both have. */
export function stayingBetween(shown: readonly string[], wanted: readonly string[]): ReadonlySet<string> {
  const place = new Map(wanted.map((client, index) => [client, index]));
  // Of each length the rising run that ends at the smallest place, from its end backwards.
  const runs: Run[] = [];
  for (const client of shown) {
    const at = place.get(client);
    if (at === undefined) continue;
    let [low, high] = [0, runs.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((runs[middle]?.at ?? 0) < at) low = middle + 1;
      else high = middle;
    }
    runs[low] = { client, at, before: runs[low - 1] };
  }
  const staying = new Set<string>();
  for (let run = runs.at(-1); run; run = run.before) staying.add(run.client);
  return staying;
}

interface Run {
  readonly client: string;
  readonly at: number;
  readonly before: Run | undefined;
}
