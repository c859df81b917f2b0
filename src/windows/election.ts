/** How it is settled which member leads. */
export interface Election {
  /** Takes the lead from a leader that does not answer. */
  seize(): void;
}

export interface Outcome {
  /** This member leads from now on. */
  readonly onLead: () => void;
  /** Another one took the lead, as this one did not answer it. */
  readonly onLost: () => void;
  /** Nobody can tell here who leads: this member does, and has no others. It comes once, and is the last. */
  readonly onAlone: () => void;
}

/** Stands for election, until the page is gone. */
export type Elect = (outcome: Outcome) => Election;

/** Clocks of one machine agree; a little more than how often one is set while a talk goes on. */
const AHEAD_MS = 3_600_000;

/**
 * Whether a number can be a leader's term. A later leader has a higher one, and each begins with the time: a term of the
 * far future is none, or the highest of all could never be followed by another one.
 */
export function isTerm(number: number): boolean {
  return Number.isSafeInteger(number) && number >= 0 && number <= Date.now() + AHEAD_MS;
}

/** The term of who leads from now on: higher than any that was heard of, and than all that were begun before. */
export function termAfter(heard: number): number {
  return Math.max(Date.now(), isTerm(heard) ? heard + 1 : 0);
}
