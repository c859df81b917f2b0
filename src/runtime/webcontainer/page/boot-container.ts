import type { WebContainer } from '@webcontainer/api';
import { within } from '../../deadline.ts';
import { messageOf } from '../../message-of.ts';
import { RuntimeFailure } from '../../runtime.ts';

/** A good network takes some seconds. The client itself would wait for ever. */
const BOOT_DEADLINE_MS = 30_000;

let booting: Promise<WebContainer> | null = null;

/**
 * The page's one container: it can be booted once, and a page whose host has not answered cannot ask again. Rejects with a
 * `RuntimeFailure`; a container that comes too late is taken down.
 */
export function bootContainer(): Promise<WebContainer> {
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
