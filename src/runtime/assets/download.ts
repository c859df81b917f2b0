import { messageOf } from '../message-of.ts';
import { RuntimeFailure } from '../runtime.ts';

const DOWNLOAD_DEADLINE_MS = 120_000;

/** A file from this page's own server. Rejects with a `RuntimeFailure` that says `what` could not be had. */
export async function download<T>(
  url: string,
  what: string,
  read: (response: Response) => Promise<T>,
): Promise<T> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(DOWNLOAD_DEADLINE_MS) });
    if (response.ok) return await read(response);
    throw new Error(`the server answered ${response.status}`);
  } catch (error) {
    throw new RuntimeFailure(`${what} could not be downloaded from ${url}: ${messageOf(error)}`);
  }
}
