import type { Runtime } from '#runtime';
import { createNodeRuntime } from '../python/node-runtime.ts';

/** Some runtimes, each for one job at a time: as many jobs go on beside each other. */
export interface Runtimes {
  /** Does a job as soon as a runtime is free, in the order in which they are asked for. */
  use<Result>(job: (runtime: Runtime) => Promise<Result>): Promise<Result>;
  dispose(): void;
}

export function createRuntimes(count: number): Runtimes {
  const all = Array.from({ length: count }, createNodeRuntime);
  const free = [...all];
  const waiting: ((runtime: Runtime) => void)[] = [];

  function giveBack(runtime: Runtime) {
    const next = waiting.shift();
    if (next) next(runtime);
    else free.push(runtime);
  }

  return {
    async use(job) {
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
