import type { Process } from '../process.ts';
import type { Program } from '../program.ts';
import { type Runtime, RuntimeFailure, type RuntimeInfo } from '../runtime.ts';
import { type BootedWorker, bootWorker } from './booted-worker.ts';
import { startProcess } from './embedded-process.ts';
import type { EmbeddedHost } from './host.ts';
import type { InterpreterAssets } from './protocol.ts';

/**
 * A program that runs for longer than this gets a spare booted beside it, so that Stop and Run is one move.
 * Before, the spare would take a core from programs which end by themselves in a moment.
 */
const SPARE_DELAY_MS = 300;

/** CPython as WebAssembly: a worker for each run, and one spare that is booted ahead. */
export function createEmbeddedRuntime(host: EmbeddedHost): Runtime {
  const closing = new AbortController();
  const running = new Set<Process>();
  let assets: Promise<InterpreterAssets> | null = null;
  let spare: Promise<BootedWorker> | null = null;

  function loadAssets(): Promise<InterpreterAssets> {
    assets ??= forgettingFailure(host.loadAssets(), () => {
      assets = null;
    });
    return assets;
  }

  async function bootOne(): Promise<BootedWorker> {
    const loaded = await loadAssets();
    if (closing.signal.aborted) throw new RuntimeFailure('This Python runtime was closed.');
    return bootWorker(host, loaded, closing.signal);
  }

  function readySpare(): Promise<BootedWorker> {
    spare ??= forgettingFailure(bootOne(), () => {
      spare = null;
    });
    return spare;
  }

  /** The spare, or a new one where the last died while it waited. */
  async function takeSpare(): Promise<BootedWorker> {
    const worker = readySpare();
    spare = null;
    const booted = await worker;
    return booted.isAlive() ? booted : bootOne();
  }

  function refill() {
    // A failure is told by the next boot() or spawn(), which try again.
    if (!closing.signal.aborted) readySpare().catch(() => {});
  }

  return {
    async boot() {
      return runtimeInfo(await readySpare());
    },

    async spawn(program: Program) {
      const startedAt = performance.now();
      const worker = await takeSpare();
      if (closing.signal.aborted) {
        worker.terminate();
        throw new RuntimeFailure('This Python runtime was closed.');
      }
      const process = startProcess(worker, program, startedAt);
      running.add(process);
      const refillLater = setTimeout(refill, SPARE_DELAY_MS);
      process.exit.then(() => {
        running.delete(process);
        clearTimeout(refillLater);
        refill();
      });
      return process;
    },

    dispose() {
      closing.abort();
      for (const process of running) process.kill();
      spare?.then((worker) => worker.terminate()).catch(() => {});
      spare = null;
    },
  };
}

function runtimeInfo(worker: BootedWorker): RuntimeInfo {
  return {
    name: 'embedded',
    label: `CPython ${worker.version}`,
    interactive:
      worker.keyboard === null
        ? {
            works: false,
            because:
              'This page is not cross-origin isolated (its server sends no COOP and COEP headers), so the browser ' +
              'gives it no shared memory: input() finds the end of the file, and Stop ends the program at once.',
          }
        : { works: true },
  };
}

/** Calls `forget` when it fails, and makes sure that the failure is one for people. */
async function forgettingFailure<T>(work: Promise<T>, forget: () => void): Promise<T> {
  try {
    return await work;
  } catch (error) {
    forget();
    if (error instanceof RuntimeFailure) throw error;
    throw new RuntimeFailure(
      `Python cannot run here: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}
