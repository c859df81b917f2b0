import { PLAIN_LAUNCH } from '../../program.ts';
import type { IsolatedTraits, Runtime } from '../../runtime.ts';
import { prove } from './probe.ts';
import { createWebContainerRuntime } from './webcontainer-runtime.ts';

/**
 * The runtime of the page's container, once it has shown that it is the Python that we know. Rejects with a
 * `RuntimeFailure`; nothing of ours runs in the container then.
 *
 * @param onLost called with a sentence when the container, or what runs Python in it, is gone
 */
export async function provenWebContainerRuntime(
  onLost: (reason: string) => void,
): Promise<Runtime<IsolatedTraits>> {
  const runtime = createWebContainerRuntime(onLost);
  try {
    await runtime.boot(PLAIN_LAUNCH);
    await prove(runtime);
    return runtime;
  } catch (failure) {
    runtime.dispose();
    throw failure;
  }
}
