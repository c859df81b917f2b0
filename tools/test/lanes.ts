/** What a step asks of the machine. */
export interface Load {
  readonly name: string;
  /** How many it keeps busy. */
  readonly cores: number;
  /** The step that has to have ended before. */
  readonly after?: string;
}

/**
 * Runs steps beside each other, as many as there are cores for: always the first in the list that may start and still fits. A step
 * that keeps more cores busy than there are runs alone.
 */
export async function runInLanes<Step extends Load>(
  steps: readonly Step[],
  cores: number,
  run: (step: Step) => Promise<void>,
): Promise<void> {
  const waiting = [...steps];
  const running = new Map<Step, Promise<void>>();
  const isOver = (name: string | undefined) =>
    ![...waiting, ...running.keys()].some((step) => step.name === name);
  const busy = () => [...running.keys()].reduce((sum, step) => sum + step.cores, 0);

  while (waiting.length + running.size > 0) {
    const fits = (step: Step) => running.size === 0 || busy() + step.cores <= cores;
    const next = waiting.findIndex((step) => isOver(step.after) && fits(step));
    if (next === -1) await Promise.race(running.values());
    else
      for (const step of waiting.splice(next, 1))
        running.set(
          step,
          run(step).finally(() => running.delete(step)),
        );
  }
}
