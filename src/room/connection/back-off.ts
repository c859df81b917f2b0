const FIRST_MS = 1_000;
const LONGEST_MS = 15_000;

/**
 * How long to wait before the next try, in milliseconds: twice as long each time, and for everybody another time, since a thousand
 * phones lose a broker in the same instant.
 *
 * @param failures tries that have failed since the last connection that lasted
 * @param chance from 0 to 1
 */
export function backOff(failures: number, chance: number): number {
  const longest = Math.min(FIRST_MS * 2 ** failures, LONGEST_MS);
  return longest * (0.1 + 0.9 * chance);
}
