import launcherUrl from 'virtual:launcher-url';
import type { WebContainer } from '@webcontainer/api';
import wasmUrl from 'pyodide/pyodide.asm.wasm?url';
import stdlibUrl from '../../../.generated/python/stdlib.bin?url';
import { messageOf } from '../../ui/faults.ts';
import { download, downloadPackage } from '../assets.ts';
import { within } from '../deadline.ts';
import { PLAIN_LAUNCH } from '../program.ts';
import { createRemoteClient } from '../remote/remote-client.ts';
import { createRemoteRuntime, type Opened } from '../remote/remote-runtime.ts';
import { failureOf, type IsolatedTraits, type Runtime, RuntimeFailure } from '../runtime.ts';
import { prove } from './probe.ts';
import { FILES, FOLDER, packageFile } from './protocol.ts';
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
      install: (name) => furnishPackage(container, name).catch(failForPeople),
      describe: ({ label, interactive }) => ({
        label: `${label}, WebContainer`,
        interactive,
        isolation: { isFull: true, how: 'It runs in a WebContainer.' },
      }),
    };
  } catch (error) {
    return failForPeople(error);
  }
}

function failForPeople(error: unknown): never {
  throw failureOf(error, 'Python did not start in the WebContainer', '.');
}

/** A good network takes some seconds. The client itself would wait for ever. */
const BOOT_DEADLINE_MS = 30_000;

let booting: Promise<WebContainer> | null = null;

/**
 * The page's one container: it can be booted once, and a page whose host has not answered cannot ask again. Rejects with a
 * `RuntimeFailure`; a container that comes too late is taken down.
 */
function bootContainer(): Promise<WebContainer> {
  booting ??= boot();
  return booting;
}

async function boot(): Promise<WebContainer> {
  const obstacle = obstacleHere();
  if (obstacle) throw new RuntimeFailure(obstacle);
  const arriving = arrival();
  try {
    return await within(BOOT_DEADLINE_MS, TOO_LATE, arriving);
  } catch (error) {
    arriving.then((container) => container.teardown()).catch(() => {});
    throw new RuntimeFailure(messageOf(error));
  }
}

async function arrival(): Promise<WebContainer> {
  const { WebContainer, configureAPIKey } = await import('@webcontainer/api');
  const key = import.meta.env.VITE_WEBCONTAINER_API_KEY;
  if (key) configureAPIKey(key);
  // The page's own header is this one, or `credentialless`, which allows what this one does.
  return WebContainer.boot({ coep: 'require-corp', workdirName: 'talk' });
}

const TOO_LATE = `StackBlitz did not answer within ${BOOT_DEADLINE_MS / 1000} seconds.`;

/** Why it is not even tried, in a sentence. */
function obstacleHere(): string | null {
  if (!navigator.onLine) return 'This computer is offline.';
  if (!globalThis.crossOriginIsolated || typeof SharedArrayBuffer === 'undefined')
    return 'This page is not cross-origin isolated (its server sends no COOP and COEP headers).';
  return null;
}

/** Some 16 MB go from one frame of the browser to another. Nobody waits for that: programs run in the page meanwhile. */
const WRITE_DEADLINE_MS = 60_000;

/**
 * Puts our Python into the container, from this page's own server and byte by byte. (`npm install pyodide` in a container
 * brings an interpreter with broken bytes.) Rejects with an error for people.
 */
async function furnish(container: WebContainer): Promise<void> {
  const sources = [
    [FILES.launcher, launcherUrl, 'the script that runs Python'],
    [FILES.wasm, wasmUrl, 'the Python interpreter'],
    [FILES.stdlib, stdlibUrl, "Python's standard library"],
  ] as const;
  await inTime(container.fs.mkdir(FOLDER, { recursive: true }));
  await Promise.all(
    sources.map(async ([name, url, what]) =>
      write(container, name, await download(url, what, (response) => response.arrayBuffer())),
    ),
  );
}

/** Puts a package, with all that it needs, where the launcher finds it. */
async function furnishPackage(container: WebContainer, name: string): Promise<void> {
  await write(container, packageFile(name), await downloadPackage(name));
}

function write(container: WebContainer, name: string, content: ArrayBuffer): Promise<void> {
  return inTime(container.fs.writeFile(`${FOLDER}/${name}`, new Uint8Array(content)));
}

function inTime<T>(writing: Promise<T>): Promise<T> {
  return within(WRITE_DEADLINE_MS, 'it took no files from this page', writing);
}
