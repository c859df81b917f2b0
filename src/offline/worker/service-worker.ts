import { missingOf } from '../copy.ts';
import { isolated } from '../isolated.ts';
import { cacheName, consentKey, keyOf, pathOf, type Release } from '../release.ts';
import type { ServiceWorkerScope } from './scope.ts';

/** Put here by the build (tools/build/offline.ts). */
declare const __RELEASE__: Release;

const worker = self as unknown as ServiceWorkerScope;
const release = __RELEASE__;
const { scope } = worker.registration;
const files = new Map(release.files.map((file) => [file.path, file]));

/**
 * The first one comes at once: it isolates the page, and the page fills the copy when it is idle. A later one comes
 * only when somebody has agreed and its copy is whole already. Until then each try of the browser ends here, and the
 * deck stays what it was.
 */
worker.addEventListener('install', (event) => {
  event.waitUntil(install());
});

worker.addEventListener('activate', (event) => {
  event.waitUntil(forgetOthers().then(() => worker.clients.claim()));
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  // Who wants nothing that is kept, or nothing else, is for the browser itself.
  if (request.method !== 'GET' || request.cache === 'no-store' || request.cache === 'only-if-cached') return;
  const path = pathOf(request.url, scope);
  if (path !== null) event.respondWith(answer(request, path));
});

worker.addEventListener('message', ({ data, ports }) => {
  if (data === 'which release?') ports[0]?.postMessage(release);
});

async function install(): Promise<void> {
  if (worker.registration.active !== null) {
    const cache = await caches.open(cacheName(scope));
    const isAgreed = (await cache.match(consentKey(release.version, scope))) !== undefined;
    if (!isAgreed || (await missingOf(cache, release, scope)).length > 0)
      throw new Error('Nobody has agreed to this release yet.');
  }
  await worker.skipWaiting();
}

async function answer(request: Request, path: string): Promise<Response> {
  return (await kept(path)) ?? isolated(await fetch(request));
}

/** From the copy: with its headers, as it was put there with them. */
async function kept(path: string): Promise<Response | undefined> {
  const file = files.get(path);
  if (!file) return undefined;
  try {
    return await (await caches.open(cacheName(scope))).match(keyOf(file, scope));
  } catch {
    // A browser that refuses storage: there is still the network.
    return undefined;
  }
}

/** What belongs to no file of this release: those of the last one, notes of who agreed to what. */
async function forgetOthers(): Promise<void> {
  const cache = await caches.open(cacheName(scope));
  const wanted = new Set(release.files.map((file) => keyOf(file, scope)));
  for (const { url } of await cache.keys()) if (!wanted.has(url)) await cache.delete(url);
}
