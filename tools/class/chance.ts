/** Chances that come the same way again for the same seed. */
export interface Chance {
  /** From 0 up to, and without, 1. */
  part(): number;
  between(least: number, most: number): number;
  /** With this probability. */
  happens(probability: number): boolean;
  /** @throws of an empty list */
  pick<Item>(items: readonly Item[]): Item;
}

/** mulberry32: enough for people, not for secrets. */
export function chanceOf(seed: number): Chance {
  let state = Math.imul(seed + 1, 0x9e3779b1) >>> 0;
  function part(): number {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }
  return {
    part,
    between: (least, most) => least + part() * (most - least),
    happens: (probability) => part() < probability,
    pick(items) {
      const item = items[Math.floor(part() * items.length)];
      if (item === undefined) throw new Error('There is nothing to pick from.');
      return item;
    },
  };
}
