import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { pid } from 'node:process';
import { fileURLToPath } from 'node:url';
import { createEmbeddedRuntime } from '../../src/runtime/embedded/embedded-runtime.ts';
import type { EmbeddedHost } from '../../src/runtime/embedded/protocol.ts';
import { type PythonFiles, type Stack, threadHost } from '../../src/runtime/embedded/thread-host.node.ts';
import { type Runtime, RuntimeFailure } from '../../src/runtime/runtime.ts';
import { archiveOf, whyMissing } from '../packages/ensure-packages.ts';
import { ensureStdlib } from './build-stdlib.ts';
import { bundled } from './bundle-script.ts';

/**
 * The same embedded Python as in the page, run by Node: for tests, `npm run record` and benchmarks.
 *
 * @param stack a browser's for what is to show how Python is there
 */
export function createNodeRuntime(stack: Stack = 'deep'): Runtime {
  return createEmbeddedRuntime(nodeHost(stack));
}

/** Threads of this Node, with everything from the packages on disk. */
function nodeHost(stack: Stack): EmbeddedHost {
  const files: PythonFiles = {
    wasm: () => readFile(createRequire(import.meta.url).resolve('pyodide/pyodide.asm.wasm')),
    stdlib: async () => readFile((await ensureStdlib()).path),
    async archive(name) {
      const archive = await readFile(archiveOf(name)).catch(() => null);
      if (archive === null) throw new RuntimeFailure(`There is no package ${name}: ${whyMissing(name)}.`);
      return archive;
    },
    script: bundleNodeWorker,
  };
  return threadHost(files, stack);
}

const ENTRY = fileURLToPath(new URL('./worker.node.ts', import.meta.url));
const BUNDLE = fileURLToPath(new URL('../../.generated/python/worker.node.mjs', import.meta.url));

/**
 * Node 20 runs no TypeScript in a worker, and to start a loader in each of them takes longer than Python itself.
 * So the worker is bundled, 0.1 s for all of a runtime's workers. Returns the bundle's path.
 */
async function bundleNodeWorker(): Promise<string> {
  const draft = `${BUNDLE}.${pid}.${performance.now()}`;
  await mkdir(dirname(BUNDLE), { recursive: true });
  const options = { ssr: ENTRY, target: 'node20', minify: false };
  await writeFile(draft, (await bundled(ENTRY, { logLevel: 'silent', build: options })).code);
  // In one step: another process may do the same, or read it.
  await rename(draft, BUNDLE);
  return BUNDLE;
}
