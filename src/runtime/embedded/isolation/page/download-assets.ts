import workerUrl from 'virtual:runner/worker-url';
import wasmUrl from 'pyodide/pyodide.asm.wasm?url';
import stdlibUrl from '../../../../../.generated/python/stdlib.bin?url';
import { RuntimeFailure } from '../../../runtime.ts';
import type { RunnerAssets } from '../protocol.ts';

const DOWNLOAD_DEADLINE_MS = 120_000;

/** Everything that the frame needs, from this page's own server. Rejects with a `RuntimeFailure`. */
export async function downloadAssets(): Promise<RunnerAssets> {
  if (typeof WebAssembly === 'undefined' || typeof Worker === 'undefined') {
    throw new RuntimeFailure(
      'This browser has no WebAssembly (or it is switched off), so Python cannot run in it. Use a current Chrome, ' +
        'Edge, Firefox or Safari, or turn off its lockdown mode for this page.',
    );
  }
  const [wasm, stdlib, worker] = await Promise.all([
    download(wasmUrl, 'the Python interpreter', (response) => response.arrayBuffer()),
    download(stdlibUrl, "Python's standard library", (response) => response.arrayBuffer()),
    download(workerUrl, 'the script that runs Python', (response) => response.text()),
  ]);
  return { wasm, stdlib, worker };
}

async function download<T>(url: string, what: string, read: (response: Response) => Promise<T>): Promise<T> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(DOWNLOAD_DEADLINE_MS) });
    if (response.ok) return await read(response);
    throw new Error(`the server answered ${response.status}`);
  } catch (error) {
    throw new RuntimeFailure(
      `${what} could not be downloaded from ${url}: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}
