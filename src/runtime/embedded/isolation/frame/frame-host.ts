import { RuntimeFailure } from '../../../runtime.ts';
import type { EmbeddedHost } from '../../host.ts';
import type { FromWorker, InterpreterAssets } from '../../protocol.ts';
import { unzip } from '../../unzip.ts';
import type { RunnerAssets } from '../protocol.ts';
import { workerUrl } from './worker-starter.ts';

/**
 * Workers of the frame, made of what the page handed over. Each worker gets a copy of its own of the standard library
 * and the packages, so that no program can change those of the next. It takes a few milliseconds of a spare's boot.
 */
export function frameHost(
  start: 'blob' | 'data',
  assets: Promise<RunnerAssets>,
  archives: ReadonlyMap<string, ArrayBuffer>,
): EmbeddedHost {
  let script = '';
  const unpacked = new Map<string, Promise<Uint8Array>>();
  return {
    async loadAssets(): Promise<InterpreterAssets> {
      const { wasm, stdlib, worker } = await assets;
      script ||= workerUrl(start, worker);
      const [compiled, unpacked] = await Promise.all([WebAssembly.compile(wasm), unzip(stdlib)]);
      return { wasm: compiled, stdlib: unpacked };
    },

    async loadPackage(name) {
      const archive = archives.get(name);
      if (!archive)
        throw new RuntimeFailure(`The package ${name} has not come to the frame that runs Python.`);
      const unpacking = unpacked.get(name) ?? unzip(archive);
      unpacked.set(name, unpacking);
      return unpacking;
    },

    startWorker(listener) {
      const worker = new Worker(script);
      worker.onmessage = (event: MessageEvent<FromWorker>) => listener.onMessage(event.data);
      worker.onmessageerror = () => listener.onFailure('a message could not be read');
      worker.onerror = (event) => listener.onFailure(event.message || 'its script could not be loaded');
      return {
        post: (message) => worker.postMessage(message),
        terminate: () => worker.terminate(),
      };
    },
  };
}
