/**
 * The term of a desk from now on: higher than any that was heard of. It begins with the time, so that a desk that has heard of
 * none is later than those before it; no clock of another machine has to agree with this one.
 */
export function termAfter(heard: number): number {
  return Math.max(Date.now(), Math.min(heard, Number.MAX_SAFE_INTEGER - 1) + 1);
}
