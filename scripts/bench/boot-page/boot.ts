import type { Runtime } from '#runtime';
import { createIsolatedRuntime } from '../../../src/runtime/embedded/isolation/page/isolated-runtime.ts';
import StockWorker from './stock-worker.ts?worker';

/** What the page that is never shipped offers to the bench. All in milliseconds. */
export interface BootBench {
  /** A fresh interpreter in a page that has had none: with all downloading and compiling. */
  ownFirst(): Promise<number>;
  /** The next one, from asking for it: what the slide pays between two runs. */
  ownNext(): Promise<number>;
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
    runtime = createIsolatedRuntime();
    await runtime.boot();
    return performance.now() - start;
  },
  async ownNext() {
    if (!runtime) throw new Error('The first one comes first.');
    const process = await runtime.spawn({ files: { 'main.py': '' }, argv: ['main.py'], env: {} });
    await process.exit;
    // The runtime asks for the next one in the same moment.
    const start = performance.now();
    await runtime.boot();
    return performance.now() - start;
  },
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
