/** A file of the built deck. */
export interface ReleaseFile {
  /** From the deck's own folder: `index.html`, `assets/live-DTUmSlGa.js`. */
  readonly path: string;
  /** SHA-256 of its content, in hexadecimal. */
  readonly hash: string;
  /** Its content, unpacked. */
  readonly bytes: number;
}

/** One build of the deck: all that an offline copy contains, the smallest files first. */
export interface Release {
  /** The same for the same files and the same service worker. */
  readonly version: string;
  readonly files: readonly ReleaseFile[];
}

/** What the server has now, beside the deck. Not part of any copy. */
export const RELEASE_FILE = 'release.json';

/** The service worker's script, beside the deck. */
export const WORKER_FILE = 'service-worker.js';

/** Where copies are kept. Two decks of one host have one each. */
export function cacheName(scope: string): string {
  return `machete-mode ${scope}`;
}

/** The address under which a file is kept: a file with other content has another one. */
export function keyOf({ path, hash }: ReleaseFile, scope: string): string {
  return new URL(`${path}?${hash}`, scope).href;
}

/**
 * How a file is asked for that is to be kept: past the service worker, which would only fetch it, too. Firefox complains of each load
 * through a service worker that a page leaves behind, and a copy takes longer than people stay on a page.
 */
export const FOR_COPY = { mode: 'same-origin' } as const satisfies RequestInit;

/** Whether a request was made as `FOR_COPY` says. A worker's script is asked for in that mode, too. */
export function isForCopy({ mode, destination }: Pick<Request, 'mode' | 'destination'>): boolean {
  return mode === FOR_COPY.mode && destination === '';
}

/** The address under which consent for this release to take over is kept. */
export function consentKey(version: string, scope: string): string {
  return new URL(`may-take-over?${version}`, scope).href;
}

/** The file at an address of this deck, whatever follows the `?`; `null` for an address outside the deck. */
export function pathOf(url: string, scope: string): string | null {
  const { origin, pathname } = new URL(url);
  const home = new URL(scope);
  if (origin !== home.origin || !pathname.startsWith(home.pathname)) return null;
  return decodeURI(pathname.slice(home.pathname.length)) || 'index.html';
}

/** What a browser requires before it lets a page share memory with its workers. */
const HEADERS = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
} as const;
/** No other page may show the deck in a frame. */
const NO_FRAMES = "frame-ancestors 'none'";

/** The same answer with the headers that isolate a page and keep it out of frames, which a static host may not send. */
export function isolated(response: Response): Response {
  // A redirect that the browser will follow, or an answer of another origin, cannot be changed.
  if (response.status === 0 || response.type === 'opaque') return response;
  const headers = new Headers(response.headers);
  for (const [name, value] of Object.entries(HEADERS)) headers.set(name, value);
  // In addition to the host's own policy: both apply.
  headers.append('Content-Security-Policy', NO_FRAMES);
  const { status, statusText } = response;
  return new Response(response.body, { status, statusText, headers });
}
