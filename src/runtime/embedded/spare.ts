import type { BootedWorker } from './booted-worker.ts';

/** The one interpreter that is booted ahead of need, with the packages that the next program needs. */
export interface Spare {
  /**
   * Boots it unless it is there or on its way. One with other packages is let go first: it would only take memory.
   * Rejects as `boot` does; the next call then tries again.
   */
  ready(packages: readonly string[]): Promise<BootedWorker>;
  /** Hands it over for a run; there is none then until `ready` is called. */
  take(packages: readonly string[]): Promise<BootedWorker>;
  /** Ends it; `ready` makes another. */
  letGo(): void;
}

/** @param boot gives up when its signal aborts, and leaves nothing alive then */
export type BootSpare = (packages: readonly string[], signal: AbortSignal) => Promise<BootedWorker>;

interface Booting {
  readonly packages: string;
  readonly worker: Promise<BootedWorker>;
  readonly calledOff: AbortController;
}

export function createSpare(boot: BootSpare): Spare {
  let spare: Booting | null = null;

  function start(packages: readonly string[]): Booting {
    const calledOff = new AbortController();
    return { packages: keyOf(packages), worker: boot(packages, calledOff.signal), calledOff };
  }

  function letGo() {
    spare?.calledOff.abort();
    spare?.worker.then((worker) => worker.terminate()).catch(() => {});
    spare = null;
  }

  function letGoOthers(packages: readonly string[]) {
    if (spare?.packages !== keyOf(packages)) letGo();
  }

  async function ready(packages: readonly string[]): Promise<BootedWorker> {
    letGoOthers(packages);
    spare ??= start(packages);
    const booting = spare;
    const forget = () => {
      if (spare === booting) spare = null;
    };
    const worker = await booting.worker.catch((error: unknown) => {
      forget();
      throw error;
    });
    // Let go meanwhile, or it died while it waited: a browser short of memory does that.
    if (worker.isAlive() || spare !== booting) return worker;
    forget();
    return ready(packages);
  }

  return {
    ready,
    async take(packages) {
      letGoOthers(packages);
      const booting = spare ?? start(packages);
      spare = null;
      const worker = await booting.worker;
      return worker.isAlive() ? worker : start(packages).worker;
    },
    letGo,
  };
}

function keyOf(packages: readonly string[]): string {
  return packages.toSorted().join(' ');
}
