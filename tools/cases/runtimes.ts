import type { Runtime } from '#runtime';
import { createNodeRuntime } from '../python/node-runtime.ts';

export type Runtimes = ReturnType<typeof createRuntimes>;

/** Some runtimes, each for one job at a time: as many jobs go on beside each other. */
export function createRuntimes(count: number) {
  const all = Array.from({ length: count }, createNodeRuntime);
  const free = [...all];
  const waiting: ((runtime: Runtime) => void)[] = [];

  function giveBack(runtime: Runtime) {
    const next = waiting.shift();
    if (next) next(runtime);
    else free.push(runtime);
  }

  return {
    /** Does a job as soon as a runtime is free, in the order in which they are asked for. */
    async use<Result>(job: (runtime: Runtime) => Promise<Result>): Promise<Result> {
      const runtime = free.pop() ?? (await new Promise<Runtime>((take) => waiting.push(take)));
      try {
        return await job(runtime);
      } finally {
        giveBack(runtime);
      }
    },
    dispose() {
      for (const runtime of all) runtime.dispose();
    },
  };
}
