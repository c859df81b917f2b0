/** How long the program has computed, in ms: a browser does not say, but knows of each wait. */
export interface CpuClock {
  now(): number;
  /** Says that the program has waited so long. */
  waited(milliseconds: number): void;
  /** The program begins. */
  restart(): void;
}

export function createCpuClock(): CpuClock {
  let start = performance.now();
  return {
    now: () => performance.now() - start,
    waited(milliseconds) {
      start += milliseconds;
    },
    restart() {
      start = performance.now();
    },
  };
}
