import wasmUrl from 'pyodide/pyodide.asm.wasm?url';
import stdlibUrl from '../../../.generated/python/stdlib.bin?url';
import { RuntimeFailure } from '../runtime.ts';
import type { EmbeddedHost } from './host.ts';
import type { FromWorker, InterpreterAssets } from './protocol.ts';

const DOWNLOAD_DEADLINE_MS = 120_000;

/** Workers of this page, with everything from this page's own server. */
export function browserHost(): EmbeddedHost {
  return {
    loadAssets,
    startWorker(listener) {
      const worker = new Worker(new URL('./worker.browser.ts', import.meta.url), { type: 'module' });
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

async function loadAssets(): Promise<InterpreterAssets> {
  if (typeof WebAssembly === 'undefined' || typeof Worker === 'undefined') {
    throw new RuntimeFailure(
      'This browser has no WebAssembly (or it is switched off), so Python cannot run in it. Use a current Chrome, ' +
        'Edge, Firefox or Safari, or turn off its lockdown mode for this page.',
    );
  }
  const [wasm, stdlib] = await Promise.all([compileWasm(), fetchStdlib()]);
  return { wasm, stdlib };
}

async function compileWasm(): Promise<WebAssembly.Module> {
  const response = await download(wasmUrl, 'the Python interpreter');
  // Streaming insists on the MIME type, which some hosts do not know.
  if (response.headers.get('content-type')?.startsWith('application/wasm')) {
    return WebAssembly.compileStreaming(response);
  }
  return WebAssembly.compile(await response.arrayBuffer());
}

/** In shared memory if there is any: then no worker gets a copy of its own. */
async function fetchStdlib(): Promise<Uint8Array> {
  const response = await download(stdlibUrl, "Python's standard library");
  const unpacked = new Response(response.body?.pipeThrough(new DecompressionStream('gzip')));
  const bytes = new Uint8Array(await unpacked.arrayBuffer());
  if (typeof SharedArrayBuffer === 'undefined') return bytes;
  const shared = new Uint8Array(new SharedArrayBuffer(bytes.length));
  shared.set(bytes);
  return shared;
}

async function download(url: string, what: string): Promise<Response> {
  const signal = AbortSignal.timeout(DOWNLOAD_DEADLINE_MS);
  const response = await fetch(url, { signal }).catch((error: unknown) => {
    throw new RuntimeFailure(`${what} could not be downloaded from ${url}: ${String(error)}`);
  });
  if (!response.ok) {
    throw new RuntimeFailure(`${what} could not be downloaded: ${url} answered ${response.status}.`);
  }
  return response;
}
