import { missingOf } from '../copy.ts';
import { cacheName, consentKey, isForCopy, isolated, keyOf, pathOf, type Release } from '../release.ts';

/** Put here by the build (tools/build/offline.ts). */
declare const __RELEASE__: Release;

const worker = self as unknown as ServiceWorkerScope;
const release = __RELEASE__;
const { scope } = worker.registration;
const files = new Map(release.files.map((file) => [file.path, file]));

/**
 * The first one takes over at once: it isolates the page, and the page fills the copy when it is idle. A later one takes over
 * only with consent and a complete copy. Until then each attempt of the browser fails here, and the deck does not change.
 */
worker.addEventListener('install', (event) => {
  event.waitUntil(install());
});

worker.addEventListener('activate', (event) => {
  event.waitUntil(forgetOthers().then(() => worker.clients.claim()));
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  // Leave non-GET and cache-bypassing requests to the browser.
  if (request.method !== 'GET' || request.cache === 'no-store' || request.cache === 'only-if-cached') return;
  if (isForCopy(request)) return;
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
  // The server may have another release by now: a page of ours whose parts are only there would be of two builds, or of none.
  const first = request.mode === 'navigate' && !(await isWhole()) ? undefined : await kept(path);
  if (first) return first;
  try {
    return isolated(await fetch(request));
  } catch {
    return (await kept(path)) ?? Response.error();
  }
}

/** Whether the copy has all that this release consists of, by the cache itself. */
async function isWhole(): Promise<boolean> {
  try {
    return (await missingOf(await caches.open(cacheName(scope)), release, scope)).length === 0;
  } catch {
    return false;
  }
}

/** From the copy, with the headers that were stored with it. */
async function kept(path: string): Promise<Response | undefined> {
  const file = files.get(path);
  if (!file) return undefined;
  try {
    return await (await caches.open(cacheName(scope))).match(keyOf(file, scope));
  } catch {
    // This browser refuses storage: use the network.
    return undefined;
  }
}

/** Deletes what belongs to no file of this release: files of the last one, and notes of consent. */
async function forgetOthers(): Promise<void> {
  const cache = await caches.open(cacheName(scope));
  const wanted = new Set(release.files.map((file) => keyOf(file, scope)));
  for (const { url } of await cache.keys()) if (!wanted.has(url)) await cache.delete(url);
}

/** The used part of a service worker's global scope, which is missing in TypeScript's types for pages. */
interface ServiceWorkerScope {
  readonly registration: { readonly scope: string; readonly active: object | null };
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: LifecycleEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: FetchEvent) => void): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<unknown>) => void): void;
}

interface LifecycleEvent {
  /** The event fails if the work fails. */
  waitUntil(work: Promise<unknown>): void;
}

interface FetchEvent {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}
