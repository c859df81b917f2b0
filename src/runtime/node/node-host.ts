import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { archiveOf, whyMissing } from '../../../tools/packages/ensure-packages.mjs';
import { ensureStdlib } from '../../../tools/python/build-stdlib.mjs';
import type { EmbeddedHost } from '../embedded/host.ts';
import { RuntimeFailure } from '../runtime.ts';
import { bundleNodeWorker } from './bundle-node-worker.ts';
import { threadHost } from './thread-host.node.ts';

/** Threads of this Node, with everything from the packages on disk. */
export function nodeHost(): EmbeddedHost {
  return threadHost({
    wasm: () => readFile(createRequire(import.meta.url).resolve('pyodide/pyodide.asm.wasm')),
    stdlib: async () => readFile(await ensureStdlib()),
    async archive(name) {
      const archive = await readFile(archiveOf(name)).catch(() => null);
      if (archive === null) throw new RuntimeFailure(`There is no package ${name}: ${whyMissing(name)}.`);
      return archive;
    },
    script: bundleNodeWorker,
  });
}
