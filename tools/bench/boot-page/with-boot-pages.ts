import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright';
import { build } from 'vite';
import { serve } from '../../serve/server.ts';
import { root } from '../../setup/run.mjs';
import { type Bed, newContext } from '../bed.ts';

const FOLDER = join(root, '.generated/bench');

/** Measures something in a page of its own that has nothing but our runtime and a stock Pyodide. All pages share HTTP caches. */
export type InBootPage = (measure: (page: Page) => Promise<number>) => Promise<number>;

/** Builds and serves the page that is never shipped, for as long as the work takes. */
export async function withBootPages<Result>(
  bed: Bed,
  work: (inBootPage: InBootPage) => Promise<Result>,
): Promise<Result> {
  await buildPage();
  const server = await serve({ port: 0, folder: FOLDER });
  const context = await newContext(bed.browser);
  try {
    return await work(async (measure) => {
      const page = await context.newPage();
      await page.goto(server.url);
      await page.waitForFunction(() => 'bootBench' in globalThis);
      const milliseconds = await measure(page);
      await page.close();
      return milliseconds;
    });
  } finally {
    await context.close();
    await server.close();
  }
}

/** With the deck's own settings, so that it is the deck's own runtime. */
async function buildPage(): Promise<void> {
  await build({
    root,
    logLevel: 'error',
    publicDir: false,
    build: {
      outDir: FOLDER,
      emptyOutDir: true,
      rolldownOptions: {
        input: { boot: resolve(root, 'tools/bench/boot-page/boot.ts') },
        output: { entryFileNames: '[name].js' },
      },
    },
  });
  mkdirSync(join(FOLDER, 'pyodide'), { recursive: true });
  for (const file of STOCK) cpSync(join(root, 'node_modules/pyodide', file), join(FOLDER, 'pyodide', file));
  writeFileSync(
    join(FOLDER, 'index.html'),
    '<!doctype html><title>Boot</title><script type="module" src="/boot.js"></script>\n',
  );
}

const STOCK = [
  'pyodide.mjs',
  'pyodide.asm.mjs',
  'pyodide.asm.wasm',
  'python_stdlib.zip',
  'pyodide-lock.json',
];
