import type { Runtime } from '../runtime.ts';
import { browserHost } from './browser-host.ts';
import { createEmbeddedRuntime } from './embedded-runtime.ts';
import source from './warm-up.py?raw';

/** What the page loads when it first needs Python: one chunk of its own. */
export function createBrowserRuntime(): Runtime {
  return createEmbeddedRuntime(browserHost(), WARM_UP);
}

const WARM_UP = { files: { 'main.py': source }, argv: ['main.py'], env: {} };
