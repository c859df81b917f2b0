import type { Brought } from './entry.ts';
import { type Reading, readProject } from './read-project.ts';

/** What the page sends to its reading worker, once. */
export type ToReader = readonly Brought[];

/** What the worker answers. */
export type FromReader =
  /** It has started, or has read one more of the opened files: from here on it only unpacks. */
  { readonly kind: 'unpacking' } | { readonly kind: 'read'; readonly reading: Reading };

/** What is used of the worker's global scope: the DOM's types describe the page. */
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
