import { messageOf } from '../ui/index.ts';
import { megabytes } from '../ui/words.ts';
import { isolated, keyOf, type Release, type ReleaseFile } from './release.ts';

/** Why a copy is incomplete: `message` says for people what happened and what to do. */
export class CopyFault extends Error {
  override readonly name = 'CopyFault';
  /** @param passes whether it may succeed later by itself */
  constructor(
    message: string,
    readonly passes = false,
  ) {
    super(message);
  }
}

/** One file, even Python's 10 MB over a slow line. */
const FILE_DEADLINE_MS = 180_000;

/** The files of a release that are missing in the copy, by the cache itself. */
export async function missingOf(cache: Cache, release: Release, scope: string): Promise<ReleaseFile[]> {
  const held = new Set((await cache.keys()).map(({ url }) => url));
  return release.files.filter((file) => !held.has(keyOf(file, scope)));
}

/**
 * Fetches the missing files of a copy one by one, and stores each only if it matches the release. What is stored stays, whatever
 * happens later.
 *
 * @param onAdded after each file
 * @throws {CopyFault}
 */
export async function fillCopy(
  cache: Cache,
  missing: readonly ReleaseFile[],
  scope: string,
  onAdded: () => void,
): Promise<void> {
  for (const [index, file] of missing.entries()) {
    const response = await fetched(file, scope);
    try {
      await cache.put(keyOf(file, scope), response);
    } catch (error) {
      throw new CopyFault(storageFault(error, missing.slice(index)));
    }
    onAdded();
  }
}

async function fetched(file: ReleaseFile, scope: string): Promise<Response> {
  const url = new URL(file.path, scope);
  let response: Response;
  let content: ArrayBuffer;
  try {
    // A name that does not change between releases: fetch it from the server, past the browser's cache.
    const cache = file.path.startsWith('assets/') ? 'default' : 'no-store';
    response = await fetch(url, { cache, priority: 'low', signal: AbortSignal.timeout(FILE_DEADLINE_MS) });
    content = await response.arrayBuffer();
  } catch {
    throw new CopyFault('No network. The copy continues by itself when the network is back.', true);
  }
  if (response.ok && (await hashOf(content)) === file.hash)
    return isolated(new Response(content, { headers: { 'Content-Type': typeOf(response) } }));
  throw new CopyFault(
    response.status === 404 || response.ok
      ? 'The server has a new release by now. Take it on the cover; the copy will then be of the new release.'
      : `The server answered ${response.status} for ${file.path}. Try again later.`,
  );
}

function typeOf({ headers }: Response): string {
  return headers.get('Content-Type') ?? 'application/octet-stream';
}

async function hashOf(content: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', content));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function storageFault(error: unknown, left: readonly ReleaseFile[]): string {
  if (!(error instanceof DOMException && error.name === 'QuotaExceededError'))
    return `This browser did not store a file: ${messageOf(error)}.`;
  return `Not enough space: ${megabytes(bytesOf(left))} more are needed. Free space on this machine or in this browser, then try again.`;
}

export function bytesOf(files: readonly ReleaseFile[]): number {
  return files.reduce((sum, { bytes }) => sum + bytes, 0);
}
