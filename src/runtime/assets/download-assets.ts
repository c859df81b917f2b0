import workerUrl from 'virtual:runner/worker-url';
import wasmUrl from 'pyodide/pyodide.asm.wasm?url';
import stdlibUrl from '../../../.generated/python/stdlib.bin?url';
import type { RunnerAssets } from '../embedded/isolation/protocol.ts';
import { RuntimeFailure } from '../runtime.ts';
import { download } from './download.ts';

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
