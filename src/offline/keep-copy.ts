import { bytesOf, CopyFault, fillCopy, missingOf } from './copy.ts';
import { cacheName, type Release } from './release.ts';
import { type Copy, useOffline } from './state.ts';
import { releaseOf, releaseOnServer, scopeHere, startWorker, whyNoWorker } from './worker-link.ts';

/** A server that is back says nothing by itself. */
const TRY_AGAIN_MS = 15_000;

let following: Promise<void> | null = null;
let again: ReturnType<typeof setTimeout> | undefined;

/** Makes the offline copy whole, and asks the server for another release. It never rejects: what came of it is the answer. */
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
    put({ status: 'impossible', because: sentenceOf(failure) });
  }
}

/** One window at a time: another one that is open waits, and finds everything there. */
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
      put(copyOf(release, left, { goesOn: false, because: sentenceOf(failure) }));
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
    throw new CopyFault('This browser keeps nothing for this page: allow it to store data, then reload.');
  }
}

function put(copy: Copy): void {
  useOffline.setState({ copy });
}

function sentenceOf(failure: unknown): string {
  return failure instanceof Error ? failure.message : String(failure);
}
