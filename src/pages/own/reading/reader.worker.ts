import type { FromReader, ToReader } from './protocol.ts';
import { readProject } from './read-project.ts';

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
