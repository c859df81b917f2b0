interface Progress {
  readonly done: number;
  readonly all: number;
  /** In milliseconds, as all that follows. */
  readonly elapsed: number;
  /** How long it all took the last time; `null` the first time. */
  readonly known: number | null;
}

/** Before as many checks are done, nobody can tell. */
const TELLING = 8;

/** How long the rest will take: from the last time while that can be true, then from how it goes. `null` if nobody knows yet. */
export function timeLeft({ done, all, elapsed, known }: Progress): number | null {
  if (known !== null && elapsed < known) return known - elapsed;
  return done < TELLING ? null : (elapsed / done) * (all - done);
}

/** A duration as one says it to somebody who waits. */
export function aboutTime(milliseconds: number): string {
  const seconds = milliseconds / 1000;
  if (seconds < 10) return 'a few seconds';
  if (seconds < 55) return `about ${Math.round(seconds / 10) * 10} seconds`;
  const minutes = Math.round(seconds / 60);
  return minutes === 1 ? 'about a minute' : `about ${minutes} minutes`;
}
