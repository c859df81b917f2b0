import { type Launch, PLAIN_LAUNCH, type Runtime } from '#runtime';
import { createIsolatedRuntime } from '../../../src/runtime/embedded/isolation/isolated-runtime.ts';
import StockWorker from './stock-worker.ts?worker';

/** What the page that is never shipped offers to the bench. All in milliseconds. */
export interface BootBench {
  /** A fresh interpreter in a page that has had none: with all downloading and compiling. */
  ownFirst(): Promise<number>;
  /** The next one, from asking for it: what the slide pays between two runs. */
  ownNext(): Promise<number>;
  /** The same with a package unpacked in it, which was downloaded before. */
  ownNextWith(name: string): Promise<number>;
  /** `loadPyodide()` in a fresh worker. */
  stock(): Promise<number>;
}

declare global {
  var bootBench: BootBench;
}

let runtime: Runtime | null = null;

globalThis.bootBench = {
  async ownFirst() {
    const start = performance.now();
    runtime = createIsolatedRuntime(() => {});
    await runtime.boot(PLAIN_LAUNCH);
    return performance.now() - start;
  },
  ownNext: () => nextBoot(PLAIN_LAUNCH),
  ownNextWith: (name) => nextBoot({ ...PLAIN_LAUNCH, packages: [name] }),
  stock() {
    const start = performance.now();
    const worker = new StockWorker();
    return new Promise((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<string>) => {
        const milliseconds = performance.now() - start;
        worker.terminate();
        if (data === 'ready') resolve(milliseconds);
        else reject(new Error(data));
      };
      worker.onerror = ({ message }) => reject(new Error(message));
    });
  },
};

async function nextBoot(launch: Launch): Promise<number> {
  if (!runtime) throw new Error('The first one comes first.');
  await runtime.boot(launch);
  const { argv, env, packages } = launch;
  const process = await runtime.spawn({ files: { 'main.py': '' }, argv, env, packages });
  await process.exit;
  // The runtime asks for the next one in the same moment.
  const start = performance.now();
  await runtime.boot(launch);
  return performance.now() - start;
}
