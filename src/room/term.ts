/** Two desks that begin in the same millisecond differ in the rest. */
const PARTS = 1_000;

/**
 * The term of a desk from now on: higher than any that was heard of. It begins with the time, so that a desk that has heard of
 * none is later than those before it; no clock of another machine has to agree with this one.
 */
export function termAfter(heard: number): number {
  const [chance = 0] = crypto.getRandomValues(new Uint16Array(1));
  return Math.max(Date.now() * PARTS + (chance % PARTS), Math.min(heard, Number.MAX_SAFE_INTEGER - 1) + 1);
}
