import type { WebContainer } from '@webcontainer/api';
import { messageOf } from '../../ui/faults.ts';
import { PLAIN_LAUNCH } from '../program.ts';
import { createRemoteClient } from '../remote/remote-client.ts';
import { createRemoteRuntime, type Opened } from '../remote/remote-runtime.ts';
import { type IsolatedTraits, type Runtime, RuntimeFailure } from '../runtime.ts';
import { bootContainer, furnish, furnishPackage } from './container.ts';
import { prove } from './probe.ts';
import { launch } from './terminal-link.ts';

/**
 * Our CPython under the Node of the page's WebContainer, once it has proved that it is the Python that we know. (The `python3`
 * that a container brings is another interpreter, without pdb and line events.) Rejects with a `RuntimeFailure`; nothing of
 * ours runs in the container then.
 *
 * @param onLost called with a sentence when the container, or what runs Python in it, is gone
 */
export async function provenWebContainerRuntime(
  onLost: (reason: string) => void,
): Promise<Runtime<IsolatedTraits>> {
  const runtime = createRemoteRuntime(() => open(onLost));
  try {
    await runtime.boot(PLAIN_LAUNCH);
    await prove(runtime);
    return runtime;
  } catch (failure) {
    runtime.dispose();
    throw failure;
  }
}

async function open(onLost: (reason: string) => void): Promise<Opened> {
  const container = await bootContainer();
  try {
    await furnish(container);
    const client = createRemoteClient(await launch(container), 'Python in the WebContainer');
    client.closed.then((reason) => reason && onLost(reason));
    container.on('error', ({ message }) => client.close(`The WebContainer has failed: ${message}`));
    return {
      client,
      install: (name) => installed(container, name),
      describe: ({ label, interactive }) => ({
        label: `${label}, WebContainer`,
        interactive,
        isolation: { isFull: true, how: 'It runs in a WebContainer.' },
      }),
    };
  } catch (error) {
    throw failureOf(error);
  }
}

async function installed(container: WebContainer, name: string): Promise<void> {
  await furnishPackage(container, name).catch((error: unknown) => {
    throw failureOf(error);
  });
}

function failureOf(error: unknown): RuntimeFailure {
  if (error instanceof RuntimeFailure) return error;
  return new RuntimeFailure(`Python did not start in the WebContainer: ${messageOf(error)}.`);
}
