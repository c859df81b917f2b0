import * as v from 'valibot';
import { RELEASE_FILE, type Release, WORKER_FILE } from './release.ts';

const START_DEADLINE_MS = 20_000;
const ANSWER_DEADLINE_MS = 10_000;

const ReleaseShape = v.object({
  version: v.string(),
  files: v.array(v.object({ path: v.string(), hash: v.string(), bytes: v.number() })),
});

/** The address of the deck's folder: `https://someone.example/deck/`. */
export function scopeHere(): string {
  return new URL('.', document.baseURI).href;
}

/** Why this page can have no service worker, in a sentence; `null` if it can. */
export function whyNoWorker(): string | null {
  if (import.meta.env.DEV)
    return 'In development there is no offline copy: `npm start` serves the built deck.';
  if (!isSecureContext)
    return 'Plain http allows no offline copy. Open the deck over https, or on localhost.';
  if (!('serviceWorker' in navigator))
    return 'This browser allows no offline copy here (a private window?). Use a normal window of Chrome, Edge, Firefox or Safari.';
  return null;
}

/**
 * Starts the service worker and waits until it is active. After a reload past all caches this page may still be without it; the
 * next one has it.
 */
export async function startWorker(): Promise<ServiceWorker> {
  await navigator.serviceWorker.register(new URL(WORKER_FILE, scopeHere()));
  const { active } = await withDeadline(
    navigator.serviceWorker.ready,
    START_DEADLINE_MS,
    'The service worker did not start',
  );
  if (active) return active;
  throw new Error('The service worker stopped while it was starting. Reload this page.');
}

/** The release that the service worker serves. */
export async function releaseOf(worker: ServiceWorker): Promise<Release> {
  const { port1, port2 } = new MessageChannel();
  const answered = new Promise<unknown>((resolve) => {
    port1.onmessage = ({ data }) => resolve(data);
  });
  worker.postMessage('which release?', [port2]);
  try {
    return v.parse(
      ReleaseShape,
      await withDeadline(answered, ANSWER_DEADLINE_MS, 'The service worker did not answer'),
    );
  } finally {
    port1.close();
  }
}

/** The release that the server has now; `null` if it does not answer. */
export async function releaseOnServer(): Promise<Release | null> {
  try {
    const signal = AbortSignal.timeout(ANSWER_DEADLINE_MS);
    const response = await fetch(new URL(RELEASE_FILE, scopeHere()), { cache: 'no-store', signal });
    return v.parse(ReleaseShape, await response.json());
  } catch {
    return null;
  }
}

async function withDeadline<T>(work: Promise<T>, milliseconds: number, failure: string): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new Error(`${failure} within ${milliseconds / 1000} seconds.`)),
      milliseconds,
    );
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
