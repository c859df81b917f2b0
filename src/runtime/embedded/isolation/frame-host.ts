import { loadedOnce } from '../../../ui/loaded-once.ts';
import { RuntimeFailure } from '../../runtime.ts';
import { unzip } from '../archive.ts';
import type { EmbeddedHost, FromWorker, InterpreterAssets } from '../protocol.ts';
import type { RunnerAssets, WorkerStart } from './protocol.ts';

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
  const unpacked = loadedOnce(async (name: string) => {
    const archive = archives.get(name);
    if (archive) return unzip(archive);
    throw new RuntimeFailure(`The package ${name} has not come to the frame that runs Python.`);
  });
  return {
    stackBytes: null,
    async loadAssets(): Promise<InterpreterAssets> {
      const { wasm, stdlib, worker } = await assets;
      script ||= workerUrl(start, worker);
      const [compiled, unpacked] = await Promise.all([WebAssembly.compile(wasm), unzip(stdlib)]);
      return { wasm: compiled, stdlib: unpacked };
    },

    loadPackage: unpacked,

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

const ANSWER_DEADLINE_MS = 3_000;
const PROBE = 'onmessage = (event) => postMessage(event.data)';

/**
 * Finds out how workers start here. WebKit starts no `blob:` worker in a frame with an opaque origin, and says so
 * at once. It does start a `data:` worker, which is useless where memory cannot be shared with it.
 */
export async function findWorkerStart(): Promise<WorkerStart> {
  for (const start of ['blob', 'data'] as const) if (await starts(start)) return start;
  return 'none';
}

/** Makes the URL of a worker's script. To be made once for each script. */
function workerUrl(start: 'blob' | 'data', script: string): string {
  if (start === 'data') return `data:text/javascript;charset=utf-8,${encodeURIComponent(script)}`;
  return URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
}

function starts(start: 'blob' | 'data'): Promise<boolean> {
  const memory = typeof SharedArrayBuffer === 'undefined' ? null : new SharedArrayBuffer(1);
  return new Promise((resolve) => {
    const url = workerUrl(start, PROBE);
    const worker = makeWorker(url);
    const deadline = setTimeout(() => settle(false), ANSWER_DEADLINE_MS);

    function settle(works: boolean) {
      clearTimeout(deadline);
      worker?.terminate();
      URL.revokeObjectURL(url);
      resolve(works);
    }

    if (worker === null) return settle(false);
    worker.onerror = () => settle(false);
    worker.onmessageerror = () => settle(false);
    worker.onmessage = ({ data }) => settle(memory === null || data instanceof SharedArrayBuffer);
    worker.postMessage(memory);
  });
}

function makeWorker(url: string): Worker | null {
  try {
    return new Worker(url);
  } catch {
    return null;
  }
}
