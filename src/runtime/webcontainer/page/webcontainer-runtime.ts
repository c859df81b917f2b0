import type { WebContainer } from '@webcontainer/api';
import { messageOf } from '../../message-of.ts';
import { createRemoteClient } from '../../remote/remote-client.ts';
import { createRemoteRuntime, type Opened } from '../../remote/remote-runtime.ts';
import { type IsolatedTraits, type Runtime, RuntimeFailure } from '../../runtime.ts';
import { bootContainer } from './boot-container.ts';
import { furnish, furnishPackage } from './furnish.ts';
import { launch } from './terminal-link.ts';

/**
 * Our CPython under the Node of a WebContainer. (The `python3` that a container brings is another interpreter, without pdb
 * and line events.) Whoever has it should have it prove itself first.
 *
 * @param onLost called with a sentence when the container, or what runs Python in it, is gone
 */
export function createWebContainerRuntime(onLost: (reason: string) => void): Runtime<IsolatedTraits> {
  return createRemoteRuntime(() => open(onLost));
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
