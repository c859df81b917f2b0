import { packages } from 'virtual:packages';
import { at } from '#case';
import { messageOf } from '../ui/faults.ts';
import { loadedOnce } from '../ui/loaded-once.ts';
import { archiveMembers, unzip } from './embedded/archive.ts';
import { RuntimeFailure } from './runtime.ts';

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

/** The whole body of a response, whose bytes are counted as they come. */
export function arrayBufferOf(response: Response, onBytes: (count: number) => void): Promise<ArrayBuffer> {
  const counting = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(chunk, controller) {
      onBytes(chunk.length);
      controller.enqueue(chunk);
    },
  });
  return new Response(response.body?.pipeThrough(counting)).arrayBuffer();
}

/**
 * The archive of a package and all that it needs, as it is on this page's own server: a .tar.gz. Rejects with a
 * `RuntimeFailure`: also where this deck was built without it, with the reason.
 */
export async function downloadPackage(name: string): Promise<ArrayBuffer> {
  const found = at(packages, name);
  if (!found || 'missing' in found) throw new RuntimeFailure(builtWithout(name, found?.missing));
  return download(found.url, `the package ${name}`, (response) => response.arrayBuffer());
}

function builtWithout(name: string, reason = 'no case asked for it'): string {
  return `This deck was built without ${name}: ${reason}.`;
}

/**
 * The text of an installed file, such as `site-packages/django/apps/registry.py`, out of the first of these packages'
 * archives that has it; `null` where none has. Rejects with a `RuntimeFailure` where an archive cannot be had.
 */
export async function packageSource(names: readonly string[], path: string): Promise<string | null> {
  const inArchive = path.slice('site-packages/'.length);
  for (const name of names) {
    for (const { path: member, content } of archiveMembers(await unpacked(name))) {
      if (member === inArchive) return new TextDecoder().decode(content);
    }
  }
  return null;
}

/** Kept by the page from the first file that is looked at: the frame has a copy of its own. */
const unpacked = loadedOnce(async (name: string) => unzip(await downloadPackage(name)));
