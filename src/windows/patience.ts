/** Who is silent for so long is reminded, and after as long again given up. */
const PATIENCE_MS = 3_000;

export interface Patience {
  /** An answer is awaited, from now on. */
  begin(): void;
  end(): void;
}

/** Waits for an answer: reminds once, and then gives up. */
export function createPatience(remind: () => void, giveUp: () => void): Patience {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  return {
    begin() {
      clearTimeout(waiting);
      waiting = setTimeout(() => {
        waiting = setTimeout(giveUp, PATIENCE_MS);
        remind();
      }, PATIENCE_MS);
    },
    end: () => clearTimeout(waiting),
  };
}
