import workerUrl from 'virtual:runner/worker-url';
import wasmUrl from 'pyodide/pyodide.asm.wasm?url';
import stdlibUrl from '../../../../.generated/python/stdlib.bin?url';
import { messageOf } from '../../../ui/faults.ts';
import { megabytes } from '../../../ui/words.ts';
import { arrayBufferOf, download, downloadPackage } from '../../assets.ts';
import type { OnStep } from '../../choice/candidate.ts';
import { createRemoteClient } from '../../remote/remote-client.ts';
import { createRemoteRuntime, type Opened } from '../../remote/remote-runtime.ts';
import { type IsolatedTraits, type Isolation, type Runtime, RuntimeFailure } from '../../runtime.ts';
import { type FrameLink, openFrame } from './open-frame.ts';
import type { RunnerAssets } from './protocol.ts';

/**
 * CPython in a frame that has another origin than the page, no network and no `eval`. Where a browser starts no
 * worker in such a frame, in one of the page's own origin with the same policy.
 */
export function createIsolatedRuntime(onStep: OnStep): Runtime<IsolatedTraits> {
  return createRemoteRuntime(() => open(onStep));
}

async function open(onStep: OnStep): Promise<Opened> {
  // Both at once; without a frame, a failed download does not matter.
  const downloading = downloadAssets(onStep);
  downloading.catch(() => {});
  const [link, isolation] = await openAny();
  const client = createRemoteClient(link, 'The frame that runs Python');
  try {
    const assets = await downloading;
    onStep('starting');
    link.post({ type: 'load', assets }, [assets.wasm, assets.stdlib]);
  } catch (error) {
    client.close();
    throw error;
  }
  return {
    client,
    async install(name) {
      const archive = await downloadPackage(name);
      if (client.isOpen()) link.post({ type: 'package', name, archive }, [archive]);
    },
    describe: (traits) => ({ ...traits, isolation }),
  };
}

async function openAny(): Promise<[FrameLink, Isolation]> {
  try {
    return [await openFrame('opaque'), FULL];
  } catch (error) {
    const link = await openFrame('same-origin').catch((failure: unknown) => {
      throw new RuntimeFailure(`Python cannot run in this browser: ${messageOf(failure)}.`);
    });
    return [link, { isFull: false, because: `${SAME_ORIGIN} (${messageOf(error)}). ${STILL_HOLDS}` }];
  }
}

const FULL: Isolation = { isFull: true, how: 'It has an origin of its own.' };
const SAME_ORIGIN =
  'Python runs in the origin of this page, as this browser does not run it in one of its own';
const STILL_HOLDS = 'It still has no network and no access to the page or what it stores.';

/** Everything that the frame needs, from this page's own server. Rejects with a `RuntimeFailure`. */
async function downloadAssets(onStep: OnStep): Promise<RunnerAssets> {
  if (typeof WebAssembly === 'undefined' || typeof Worker === 'undefined') {
    throw new RuntimeFailure(
      'This browser has no WebAssembly (or it is switched off), so Python cannot run in it. Use a current Chrome, ' +
        'Edge, Firefox or Safari, or turn off its lockdown mode for this page.',
    );
  }
  let bytes = 0;
  let step = '';
  const onBytes = (more: number) => {
    bytes += more;
    const now = `loading ${megabytes(bytes)}`;
    if (now !== step) onStep(now);
    step = now;
  };
  const [wasm, stdlib, worker] = await Promise.all([
    download(wasmUrl, 'the Python interpreter', (response) => arrayBufferOf(response, onBytes)),
    download(stdlibUrl, "Python's standard library", (response) => arrayBufferOf(response, onBytes)),
    download(workerUrl, 'the script that runs Python', (response) => response.text()),
  ]);
  return { wasm, stdlib, worker };
}
