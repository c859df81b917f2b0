// @ts-check

/**
 * @typedef {object} Load
 * @property {string} name
 * @property {number} cores how many it keeps busy
 * @property {string} [after] what has to have ended before
 */

/**
 * Runs steps beside each other, as many as there are cores for: always the first in the list that may start and still fits. A step
 * that keeps more cores busy than there are runs alone.
 * @template {Load} Step
 * @param {readonly Step[]} steps
 * @param {number} cores
 * @param {(step: Step) => Promise<void>} run
 */
export async function runInLanes(steps, cores, run) {
  const waiting = [...steps];
  /** @type {Map<Step, Promise<void>>} */
  const running = new Map();
  const isOver = (/** @type {string | undefined} */ name) =>
    ![...waiting, ...running.keys()].some((step) => step.name === name);
  const busy = () => [...running.keys()].reduce((sum, step) => sum + step.cores, 0);

  while (waiting.length + running.size > 0) {
    const fits = (/** @type {Step} */ step) => running.size === 0 || busy() + step.cores <= cores;
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
