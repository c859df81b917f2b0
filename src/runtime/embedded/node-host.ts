import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import { gunzipSync } from 'node:zlib';
import { archiveOf, whyMissing } from '../../../scripts/packages/ensure-packages.mjs';
import { ensureStdlib } from '../../../scripts/python/build-stdlib.mjs';
import { RuntimeFailure } from '../runtime.ts';
import { bundleNodeWorker } from './bundle-node-worker.ts';
import type { EmbeddedHost } from './host.ts';
import type { FromWorker } from './protocol.ts';

/** Node's worker threads, with everything from the packages on disk. */
export function nodeHost(): EmbeddedHost {
  let script = '';
  return {
    isolation: { kind: 'worker', because: 'Tests and scripts run Python in a thread of Node.' },

    async loadAssets() {
      const wasmPath = createRequire(import.meta.url).resolve('pyodide/pyodide.asm.wasm');
      const [wasm, tar, bundle] = await Promise.all([
        readFile(wasmPath).then((bytes) => WebAssembly.compile(bytes)),
        ensureStdlib().then(async (path) => gunzipSync(await readFile(path))),
        bundleNodeWorker(),
      ]);
      script = bundle;
      return { wasm, stdlib: new Uint8Array(tar) };
    },

    async loadPackage(name) {
      const archive = await readFile(archiveOf(name)).catch(() => null);
      if (archive === null) throw new RuntimeFailure(`There is no package ${name}: ${whyMissing(name)}.`);
      return new Uint8Array(gunzipSync(archive));
    },

    startWorker(listener) {
      const worker = new Worker(script, { stdout: true, stderr: true });
      worker.on('message', (message: FromWorker) => listener.onMessage(message));
      worker.on('error', (error) => listener.onFailure(String(error)));
      worker.on('exit', (code) => listener.onFailure(`its thread ended with code ${code}`));
      return {
        post: (message) => worker.postMessage(message),
        terminate: () => void worker.terminate(),
      };
    },
  };
}
