import { createEmbeddedRuntime } from '../embedded/embedded-runtime.ts';
import type { Runtime } from '../runtime.ts';
import { nodeHost } from './node-host.ts';

/** The door for Node: the same embedded Python as in the page, for tests, `npm run record` and benchmarks. */
export function createNodeRuntime(): Runtime {
  return createEmbeddedRuntime(nodeHost());
}
