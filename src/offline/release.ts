/** A file of the built deck. */
export interface ReleaseFile {
  /** From the deck's own folder: `index.html`, `assets/live-DTUmSlGa.js`. */
  readonly path: string;
  /** SHA-256 of its content, in hexadecimal. */
  readonly hash: string;
  /** Its content, unpacked. */
  readonly bytes: number;
}

/** One build of the deck: all that an offline copy of it has to hold, the smallest files first. */
export interface Release {
  /** The same for the same files and the same service worker. */
  readonly version: string;
  readonly files: readonly ReleaseFile[];
}

/** What the server has now, beside the deck. Never part of a copy. */
export const RELEASE_FILE = 'release.json';

/** The service worker's script, beside the deck. */
export const WORKER_FILE = 'service-worker.js';

/** Where copies are kept. Two decks of one host have one each. */
export function cacheName(scope: string): string {
  return `machete-mode ${scope}`;
}

/** Under which address a file is kept: another content is another file. */
export function keyOf({ path, hash }: ReleaseFile, scope: string): string {
  return new URL(`${path}?${hash}`, scope).href;
}

/** Where it is noted that this release may take over: somebody agreed. */
export function consentKey(version: string, scope: string): string {
  return new URL(`may-take-over?${version}`, scope).href;
}

/** The file that an address of this deck stands for, whatever follows the `?`; `null` for one of elsewhere. */
export function pathOf(url: string, scope: string): string | null {
  const { origin, pathname } = new URL(url);
  const home = new URL(scope);
  if (origin !== home.origin || !pathname.startsWith(home.pathname)) return null;
  return decodeURI(pathname.slice(home.pathname.length)) || 'index.html';
}
