import { loadedOnce } from '../../ui/loaded-once.ts';
import type { Process } from '../process.ts';
import { type Launch, launchOf, type Program } from '../program.ts';
import { failureOf, type Runtime, RuntimeFailure, type RuntimeTraits } from '../runtime.ts';
import { type BootedWorker, bootWorker } from './booted-worker.ts';
import { startProcess } from './embedded-process.ts';
import type { BootRelative } from './processes/relatives.ts';
import type { Birth, EmbeddedHost } from './protocol.ts';
import { createSpare } from './spare.ts';
import { whyDeaf } from './waits/why-deaf.ts';

/**
 * A program that runs for longer than this gets a spare booted beside it, so that Stop and Run is one move.
 * Before, the spare would take a core from programs which end by themselves in a moment, or in two with packages.
 */
const SPARE_DELAY_MS = 300;
const SPARE_DELAY_WITH_PACKAGES_MS = 2_000;
/** Until the page that has just opened has loaded what else it needs, which takes both cores of a small machine. */
const WARM_UP_DELAY_MS = 3_000;

/**
 * CPython as WebAssembly: a worker for each run, and one spare that is booted ahead.
 *
 * @param warmUp run once, unseen, after the first boot: see warm-up.py
 */
export function createEmbeddedRuntime(host: EmbeddedHost, warmUp: Program | null = null): Runtime {
  const closing = new AbortController();
  const running = new Set<Process>();
  const spare = createSpare((launch, signal) =>
    bootOne(launch, AbortSignal.any([signal, closing.signal])).catch((error: unknown) => {
      throw failureOf(error, 'Python cannot run here');
    }),
  );
  /** That of the program that will probably run next. */
  let likely: Launch | null = null;
  const assets = loadedOnce(host.loadAssets);

  async function bootOne(
    launch: Launch,
    signal: AbortSignal,
    birth: Birth | null = null,
  ): Promise<BootedWorker> {
    const [loaded, ...archives] = await Promise.all([assets(), ...launch.packages.map(host.loadPackage)]);
    if (closing.signal.aborted) throw new RuntimeFailure('This Python runtime was closed.');
    if (signal.aborted) throw new RuntimeFailure('Python was stopped before it had started.');
    return bootWorker(host, loaded, archives, launch, signal, birth);
  }

  /** What a program starts has the same packages as it, and an environment that says nothing else. */
  const relativesOf =
    ({ packages }: Launch): BootRelative =>
    (start, family, signal) =>
      bootOne(
        { argv: start.words.slice(1), env: {}, packages, ahead: 'not' },
        AbortSignal.any([signal, closing.signal]),
        { start, family },
      );

  let warming: AbortController | null = null;

  /** Beside the spare, and gone as soon as anybody wants to run something. */
  function warmUpSoon() {
    if (warmUp === null || warming !== null) return;
    const calledOff = new AbortController();
    warming = calledOff;
    const signal = AbortSignal.any([calledOff.signal, closing.signal]);
    setTimeout(() => {
      if (signal.aborted) return;
      bootOne(launchOf(warmUp), signal)
        .then((worker) => runUnseen(worker, warmUp, signal))
        // A first run that is slower is no reason to say anything.
        .catch(() => {});
    }, WARM_UP_DELAY_MS);
  }

  function refill() {
    // The next boot() or spawn() tries again, and reports the failure.
    if (likely !== null && !closing.signal.aborted) spare.ready(likely).catch(() => {});
  }

  return {
    async boot(launch) {
      likely = launch;
      const traits = traitsOf(await spare.ready(launch));
      warmUpSoon();
      return traits;
    },

    async spawn(program: Program) {
      const startedAt = performance.now();
      warming?.abort();
      likely = launchOf(program);
      const worker = await spare.take(likely);
      if (closing.signal.aborted) {
        worker.terminate();
        throw new RuntimeFailure('This Python runtime was closed.');
      }
      const process = startProcess(worker, program, startedAt, relativesOf(likely));
      running.add(process);
      const delay = likely.packages.length > 0 ? SPARE_DELAY_WITH_PACKAGES_MS : SPARE_DELAY_MS;
      const refillLater = setTimeout(refill, delay);
      process.exit.then(() => {
        running.delete(process);
        clearTimeout(refillLater);
        refill();
      });
      return process;
    },

    rest: spare.letGo,

    dispose() {
      closing.abort();
      for (const process of running) process.kill();
      spare.letGo();
    },
  };
}

/** Runs a program whose output nobody reads. */
function runUnseen(worker: BootedWorker, program: Program, signal: AbortSignal): void {
  const process = startProcess(worker, program, performance.now(), null);
  if (signal.aborted) process.kill();
  else signal.addEventListener('abort', () => process.kill());
}

function traitsOf(worker: BootedWorker): RuntimeTraits {
  return {
    label: `CPython ${worker.version}`,
    interactive: worker.keyboard === null ? { works: false, because: whyDeaf() } : { works: true },
  };
}
