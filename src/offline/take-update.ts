import { messageOf } from '../ui/index.ts';
import { missingOf } from './copy.ts';
import { CopyFault, fillCopy } from './fill-copy.ts';
import { outsideTalk } from './in-the-talk.ts';
import { cacheName, consentKey, type Release } from './release.ts';
import { useOffline } from './state.ts';
import { scopeHere } from './worker-link.ts';

const TAKE_OVER_DEADLINE_MS = 30_000;

const IN_THE_TALK = 'A window is showing the talk. Close it, or go to the cover there, then try again.';

/**
 * Takes a release that was offered: first its files, beside those of the old one, then its service worker, which reloads every
 * window. The old release stays complete until then, and nothing happens during the talk.
 */
export async function takeUpdate(release: Release): Promise<void> {
  try {
    if (!(await outsideTalk(() => take(release)))) refuse(release, IN_THE_TALK);
  } catch (failure) {
    refuse(release, messageOf(failure));
  }
}

async function take(release: Release): Promise<void> {
  const scope = scopeHere();
  const cache = await caches.open(cacheName(scope));
  const missing = await missingOf(cache, release, scope);
  const of = release.files.length;
  let held = of - missing.length;
  useOffline.setState({ update: { status: 'coming', held, of } });
  await fillCopy(cache, missing, scope, () => {
    useOffline.setState({ update: { status: 'coming', held: ++held, of } });
  });
  await cache.put(consentKey(release.version, scope), new Response());
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload());
  await askForWorker(scope);
  await takenOver();
}

async function askForWorker(scope: string): Promise<void> {
  const registration = await navigator.serviceWorker.getRegistration(scope);
  try {
    await registration?.update();
  } catch {
    throw new CopyFault(
      'The files of the new release are here, but the network failed before the last step. Try again when it is back.',
    );
  }
}

/** On success the page reloads: so this only ever fails. */
function takenOver(): Promise<never> {
  return new Promise((_, reject) => {
    setTimeout(
      () =>
        reject(
          new Error(
            'The new release was copied, but did not take over. Close all windows of this deck, then open it again.',
          ),
        ),
      TAKE_OVER_DEADLINE_MS,
    );
  });
}

function refuse(release: Release, refused: string): void {
  useOffline.setState({ update: { status: 'offered', release, refused } });
}
