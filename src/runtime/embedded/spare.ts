import type { BootedWorker } from './booted-worker.ts';

/** The one interpreter that is booted ahead of need. */
export interface Spare {
  /** Boots it unless it is there or on its way. Rejects as `boot` does; the next call then tries again. */
  ready(): Promise<BootedWorker>;
  /** Hands it over for a run; there is none then until `ready` is called. */
  take(): Promise<BootedWorker>;
  /** Ends it; `ready` makes another. */
  letGo(): void;
}

export function createSpare(boot: () => Promise<BootedWorker>): Spare {
  let spare: Promise<BootedWorker> | null = null;

  async function ready(): Promise<BootedWorker> {
    spare ??= boot();
    const booting = spare;
    const forget = () => {
      if (spare === booting) spare = null;
    };
    const worker = await booting.catch((error: unknown) => {
      forget();
      throw error;
    });
    if (worker.isAlive()) return worker;
    // It died while it waited: a browser short of memory does that.
    forget();
    return ready();
  }

  return {
    ready,
    async take() {
      const booting = spare ?? boot();
      spare = null;
      const worker = await booting;
      return worker.isAlive() ? worker : boot();
    },
    letGo() {
      spare?.then((worker) => worker.terminate()).catch(() => {});
      spare = null;
    },
  };
}
