import type { Plugin } from 'vite';
import { ensureStdlib } from '../python/build-stdlib.mjs';

/** Makes the interpreter's standard library before anything imports it; once, as long as it is not stale. */
export function pythonPlugin(): Plugin {
  return {
    name: 'machete:python',
    async buildStart() {
      await ensureStdlib();
    },
  };
}
