import { messageOf } from '../ui/index.ts';
import { megabytes } from '../ui/words.ts';
import { FOR_COPY, isolated, keyOf, type ReleaseFile } from './release.ts';
import { releaseOnServer } from './worker-link.ts';

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
  // Only what has its content's hash in its name may come from the browser's own cache.
  const kept = file.path.startsWith('assets/') ? await answerFor(file, scope, 'default') : null;
  // A host that answers with a page for whatever it lacks may have had one kept under this name.
  const answer = kept?.isRight ? kept : await answerFor(file, scope, 'no-store');
  if (!answer.isRight) throw new CopyFault(await whyWrong(file, answer.status));
  return isolated(new Response(answer.content, { headers: { 'Content-Type': answer.type } }));
}

async function answerFor(file: ReleaseFile, scope: string, cache: RequestCache) {
  const signal = AbortSignal.timeout(FILE_DEADLINE_MS);
  try {
    const response = await fetch(new URL(file.path, scope), { ...FOR_COPY, cache, priority: 'low', signal });
    const content = await response.arrayBuffer();
    return {
      status: response.status,
      type: response.headers.get('Content-Type') ?? 'application/octet-stream',
      content,
      isRight: response.ok && (await hashOf(content)) === file.hash,
    };
  } catch {
    throw new CopyFault('No network. The copy continues by itself when the network is back.', true);
  }
}

async function whyWrong({ path, hash }: ReleaseFile, status: number): Promise<string> {
  const isThere = status >= 200 && status < 300;
  if (!isThere && status !== 404) return `The server answered ${status} for ${path}. Try again later.`;
  const onServer = await releaseOnServer();
  if (onServer && !onServer.files.some((file) => file.path === path && file.hash === hash))
    return 'The server has a new release by now. Take it on the cover; the copy will then be of the new release.';
  const lacks = isThere ? `sends something else as ${path}` : `does not have ${path}`;
  return `The server ${lacks}. Upload all files of the deck again, then try again.`;
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

/** How much there is to fetch or to keep. */
export function bytesOf(files: readonly ReleaseFile[]): number {
  return files.reduce((sum, { bytes }) => sum + bytes, 0);
}
