/** Clocks of one machine agree; a little more than how often one is set while a talk goes on. */
const AHEAD_MS = 3_600_000;

/**
 * Whether a number can be a leader's term. A later leader has a higher one, and each begins with the time: a term of the
 * far future is none, else whoever said the highest of all could never be followed by another one.
 */
export function isTerm(number: number): boolean {
  return Number.isSafeInteger(number) && number >= 0 && number <= Date.now() + AHEAD_MS;
}

/** The term of who leads from now on: higher than one that was heard of, and than all that were begun before. */
export function termAfter(heard: number): number {
  return Math.max(Date.now(), isTerm(heard) ? heard + 1 : 0);
}
