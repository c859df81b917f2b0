import type { Brought } from './entry.ts';
import { type Reading, readProject } from './read-project.ts';

/** What the page sends to the worker that reads for it, once. */
export type ToReader = readonly Brought[];

/** What that worker answers. */
export type FromReader =
  /** It has started, or has read another of the files that were brought: from here on it only unpacks. */
  { readonly kind: 'unpacking' } | { readonly kind: 'read'; readonly reading: Reading };

/** The worker's global scope, as far as it is used: the DOM's types describe the page. */
interface WorkerScope {
  postMessage(message: FromReader): void;
  onmessage: ((event: MessageEvent<ToReader>) => void) | null;
}

const scope = globalThis as unknown as WorkerScope;
const isUnpacking = () => scope.postMessage({ kind: 'unpacking' });

scope.onmessage = async ({ data }) => {
  scope.postMessage({ kind: 'read', reading: await readProject(data, isUnpacking) });
};
isUnpacking();
