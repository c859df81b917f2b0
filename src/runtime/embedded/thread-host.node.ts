import { Worker } from 'node:worker_threads';
import { gunzipSync } from 'node:zlib';
import type { EmbeddedHost, FromWorker } from './protocol.ts';

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

/**
 * A browser's, which no page can make larger; or one in which Python recurses through C deeper than elsewhere, where 8 MB hold 7,000 calls
 * of `functools.cache`.
 */
export type Stack = 'as in a browser' | 'deep';

/** Of the JavaScript engine's stack. Memory is taken as it is used: a thread that does not recurse has no more than before. */
const DEEP_MEGABYTES = 64;
/** Of the one that CPython sees: whatever takes this much of it, in the engine's it takes less than all. */
const DEEP_BYTES = 4 * 1024 * 1024;

/** Node's worker threads. */
export function threadHost(files: PythonFiles, stack: Stack): EmbeddedHost {
  const isDeep = stack === 'deep';
  const resourceLimits = isDeep ? { stackSizeMb: DEEP_MEGABYTES } : {};
  let script = '';
  return {
    stackBytes: isDeep ? DEEP_BYTES : null,

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
      const worker = new Worker(script, { stdout: true, stderr: true, resourceLimits });
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
