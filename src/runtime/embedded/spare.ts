import type { Launch } from '../program.ts';
import type { BootedWorker } from './booted-worker.ts';

/** @param boot gives up when its signal aborts, and leaves nothing alive then */
export type BootSpare = (launch: Launch, signal: AbortSignal) => Promise<BootedWorker>;

interface Booting {
  readonly key: string;
  readonly worker: Promise<BootedWorker>;
  readonly calledOff: AbortController;
}

/** The one interpreter that is booted ahead of need, for the launch of the next program. */
export function createSpare(boot: BootSpare) {
  let spare: Booting | null = null;

  function start(launch: Launch): Booting {
    const calledOff = new AbortController();
    return { key: keyOf(launch), worker: boot(launch, calledOff.signal), calledOff };
  }

  /** Ends it; `ready` makes another. */
  function letGo(): void {
    spare?.calledOff.abort();
    spare?.worker.then((worker) => worker.terminate()).catch(() => {});
    spare = null;
  }

  function letGoOthers(launch: Launch) {
    if (spare?.key !== keyOf(launch)) letGo();
  }

  /**
   * Boots it unless it is there or on its way. One for another launch is let go first: it would only take memory. A caller that is
   * overtaken so gets the one that comes instead. Rejects as `boot` does; the next call then tries again.
   */
  async function ready(launch: Launch): Promise<BootedWorker> {
    letGoOthers(launch);
    spare ??= start(launch);
    return booted(spare, launch);
  }

  async function booted(booting: Booting, launch: Launch): Promise<BootedWorker> {
    const isNext = () => spare === booting;
    try {
      const worker = await booting.worker;
      if (worker.isAlive() || !isNext()) return worker;
    } catch (error) {
      if (spare !== null && !isNext()) return booted(spare, launch);
      spare = null;
      throw error;
    }
    // It died while it waited: a browser short of memory does that.
    spare = null;
    return ready(launch);
  }

  return {
    ready,
    /** Hands it over for a run; there is none then until `ready` is called. */
    async take(launch: Launch): Promise<BootedWorker> {
      letGoOthers(launch);
      const booting = spare ?? start(launch);
      spare = null;
      const worker = await booting.worker;
      return worker.isAlive() ? worker : start(launch).worker;
    },
    letGo,
  };
}

function keyOf({ argv, env, packages, ahead }: Launch): string {
  const variables = Object.entries(env).sort(([one], [other]) => (one < other ? -1 : 1));
  return JSON.stringify([packages.toSorted(), argv, variables, ahead]);
}
