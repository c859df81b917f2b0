import type { EmbeddedHost } from '../../host.ts';
import type { FromWorker, InterpreterAssets } from '../../protocol.ts';
import type { RunnerAssets } from '../protocol.ts';
import { workerUrl } from './worker-starter.ts';

/** Workers of the frame, made of what the page handed over. */
export function frameHost(start: 'blob' | 'data', assets: Promise<RunnerAssets>): EmbeddedHost {
  let script = '';
  return {
    // The page knows in which frame this runs, and says so itself.
    isolation: { kind: 'frame' },

    async loadAssets(): Promise<InterpreterAssets> {
      const { wasm, stdlib, worker } = await assets;
      script ||= workerUrl(start, worker);
      const [compiled, unpacked] = await Promise.all([WebAssembly.compile(wasm), unzip(stdlib)]);
      return { wasm: compiled, stdlib: unpacked };
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

/**
 * Not into shared memory: each worker gets a copy of its own, so that no program can change the standard library of
 * the next. The copy takes a few milliseconds of a spare's boot.
 */
async function unzip(bytes: ArrayBuffer): Promise<Uint8Array> {
  const unzipped = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(unzipped).arrayBuffer());
}
