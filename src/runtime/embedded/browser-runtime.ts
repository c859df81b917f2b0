import type { Runtime } from '../runtime.ts';
import { browserHost } from './browser-host.ts';
import { createEmbeddedRuntime } from './embedded-runtime.ts';

/** What the page loads when it first needs Python: one chunk of its own. */
export function createBrowserRuntime(): Runtime {
  return createEmbeddedRuntime(browserHost());
}
