import { Worker } from 'node:worker_threads';
import { gunzipSync } from 'node:zlib';
import type { EmbeddedHost } from '../embedded/host.ts';
import type { FromWorker } from '../embedded/protocol.ts';

/** Where Node finds what Python is made of. */
export interface PythonFiles {
  wasm(): Promise<Uint8Array<ArrayBuffer>>;
  /** The standard library: a .tar.gz. */
  stdlib(): Promise<Uint8Array>;
  /** A package, a .tar.gz. Rejects with a `RuntimeFailure` where there is none. */
  archive(name: string): Promise<Uint8Array>;
  /** The path of a worker's script. */
  script(): Promise<string>;
}

/** Node's worker threads. */
export function threadHost(files: PythonFiles): EmbeddedHost {
  let script = '';
  return {
    async loadAssets() {
      const [wasm, tar, path] = await Promise.all([
        files.wasm().then((bytes) => WebAssembly.compile(bytes)),
        files.stdlib().then((bytes) => gunzipSync(bytes)),
        files.script(),
      ]);
      script = path;
      return { wasm, stdlib: new Uint8Array(tar) };
    },

    loadPackage: async (name) => new Uint8Array(gunzipSync(await files.archive(name))),

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
