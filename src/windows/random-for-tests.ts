/** A whole number from 0 to below another one. */
export type Random = (below: number) => number;

/** The same numbers each time. */
export function randomFrom(seed: number): Random {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return Math.floor((state / 2 ** 31) * below);
  };
}
