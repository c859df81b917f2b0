import { messageOf, whenIdle, whenPainted } from '../ui/index.ts';
import { missingOf } from './copy.ts';
import { bytesOf, CopyFault, fillCopy } from './fill-copy.ts';
import { cacheName, type Release } from './release.ts';
import { type Copy, useOffline } from './state.ts';
import { releaseOf, releaseOnServer, scopeHere, startWorker, whyNoWorker } from './worker-link.ts';

/** A server that is back does not announce itself. */
const TRY_AGAIN_MS = 15_000;

let following: Promise<void> | null = null;
let again: ReturnType<typeof setTimeout> | undefined;

/** Completes the offline copy, and asks the server for another release. Never rejects: answers how far it got. */
export async function keepCopy(): Promise<Copy> {
  clearTimeout(again);
  following ??= follow().finally(() => {
    following = null;
  });
  await following;
  return useOffline.getState().copy;
}

async function follow(): Promise<void> {
  const impossible = whyNoWorker();
  if (impossible !== null) return put({ status: 'impossible', because: impossible });
  try {
    const release = await releaseOf(await startWorker());
    await fill(release);
    await offer(release);
  } catch (failure) {
    put({ status: 'impossible', because: messageOf(failure) });
  }
}

/** One window at a time: other windows wait, and find everything there. */
async function fill(release: Release): Promise<void> {
  const scope = scopeHere();
  const cache = await openCache();
  put(copyOf(release, (await missingOf(cache, release, scope)).length, { goesOn: true }));
  await navigator.locks.request(`machete-mode copy ${scope}`, async () => {
    const missing = await missingOf(cache, release, scope);
    let left = missing.length;
    put(copyOf(release, left, { goesOn: true }));
    try {
      await fillCopy(cache, missing, scope, () => put(copyOf(release, --left, { goesOn: true })));
    } catch (failure) {
      put(copyOf(release, left, { goesOn: false, because: messageOf(failure) }));
      if (failure instanceof CopyFault && failure.passes) again = setTimeout(keepCopy, TRY_AGAIN_MS);
    }
  });
}

async function offer({ version }: Release): Promise<void> {
  const release = await releaseOnServer();
  if (release !== null && release.version !== version)
    useOffline.setState({ update: { status: 'offered', release, refused: null } });
}

function copyOf(
  release: Release,
  missing: number,
  progress: Extract<Copy, { status: 'partial' }>['progress'],
): Copy {
  const { length } = release.files;
  if (missing === 0) return { status: 'complete', files: length, bytes: bytesOf(release.files) };
  return { status: 'partial', held: length - missing, of: length, progress };
}

async function openCache(): Promise<Cache> {
  try {
    return await caches.open(cacheName(scopeHere()));
  } catch {
    throw new CopyFault(
      'This browser does not let the deck save anything. Allow this page to store data, then reload.',
    );
  }
}

function put(copy: Copy): void {
  useOffline.setState({ copy });
}

/**
 * Noted for the browser, not for the tab: an isolated page has another process than one that is not, and Chromium shows the latter a
 * `sessionStorage` in which what the former removed is still there.
 */
const reloaded = () => `machete-mode.reloaded-for-isolation ${scopeHere()}`;

/**
 * Once the page is painted: the service worker, which isolates the page if its host does not, and, when the page is idle,
 * the offline copy.
 */
export function startOffline(): void {
  if (crossOriginIsolated) forgetReload();
  whenPainted(() => {
    if (whyNoWorker() === null) followWorker();
    whenIdle(() => void keepCopy());
  });
  window.addEventListener('online', () => void keepCopy());
}

function followWorker(): void {
  const { serviceWorker } = navigator;
  const hadWorker = serviceWorker.controller !== null;
  // Another release took over, with consent: this page is of the old one.
  if (hadWorker) serviceWorker.addEventListener('controllerchange', () => location.reload());
  // Without a worker there is no isolation either; keepCopy says why.
  if (!crossOriginIsolated) startWorker().then(reloadOnce, () => {});
}

/** The page came without the headers that isolate it; the service worker adds them. Some browsers still do not isolate it. */
function reloadOnce(): void {
  try {
    if (localStorage.getItem(reloaded()) !== null) return;
    localStorage.setItem(reloaded(), 'yes');
    location.reload();
  } catch {
    // Without storage it is unknown whether the page was reloaded already. It stays without isolation, and the panels say so.
  }
}

/** A reload helped, and may help again: a reload past all caches, which people do to be sure, goes around the service worker. */
function forgetReload(): void {
  try {
    localStorage.removeItem(reloaded());
  } catch {
    // Without storage nothing was noted.
  }
}
