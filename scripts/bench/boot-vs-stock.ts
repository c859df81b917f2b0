import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright';
import { build } from 'vite';
import { root } from '../setup/run.mjs';
import { serve } from '../setup/server.mjs';
import { type Bed, newContext } from './bed.ts';
import type { BootBench } from './boot-page/boot.ts';
import { inTurn, median } from './median.ts';
import { type Row, row } from './row.ts';

const BUDGET = 0.25;
const FOLDER = join(root, '.generated/bench');

/** A fresh interpreter of ours over a stock Pyodide, both in the same browser, with warm HTTP caches. */
export async function bootVsStock(bed: Bed): Promise<Row[]> {
  await buildPage();
  const server = await serve({ port: 0, folder: FOLDER });
  const context = await newContext(bed.browser);
  const inFreshPage = async (measure: (page: Page) => Promise<number>) => {
    const page = await context.newPage();
    await page.goto(server.url);
    await page.waitForFunction(() => 'bootBench' in globalThis);
    const milliseconds = await measure(page);
    await page.close();
    return milliseconds;
  };
  const measures = {
    ownFirst: () => inFreshPage((page) => ask(page, 'ownFirst')),
    stockFirst: () => inFreshPage((page) => ask(page, 'stock')),
    ownNext: () =>
      inFreshPage(async (page) => {
        await ask(page, 'ownFirst');
        return ask(page, 'ownNext');
      }),
    stockNext: () =>
      inFreshPage(async (page) => {
        await ask(page, 'stock');
        return ask(page, 'stock');
      }),
  };
  try {
    // Fills the HTTP cache, and the browser's cache of compiled code.
    await inTurn(2, measures);
    const times = await inTurn(bed.rounds, measures);
    const ms = (name: keyof typeof times) => `${Math.round(median(times[name]))} ms`;
    const ratio = (own: keyof typeof times, stock: keyof typeof times) =>
      median(times[own]) / median(times[stock]);
    return [
      row(
        'boot-vs-stock',
        ratio('ownNext', 'stockNext'),
        'ratio',
        BUDGET,
        `the next interpreter in a page ${ms('ownNext')}, stock ${ms('stockNext')}`,
      ),
      row(
        'boot-vs-stock:first',
        ratio('ownFirst', 'stockFirst'),
        'ratio',
        BUDGET,
        `the first in a new page, cached ${ms('ownFirst')}, stock ${ms('stockFirst')}`,
      ),
    ];
  } finally {
    await context.close();
    await server.close();
  }
}

function ask(page: Page, what: keyof BootBench): Promise<number> {
  return page.evaluate((name) => globalThis.bootBench[name](), what);
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
        input: { boot: resolve(root, 'scripts/bench/boot-page/boot.ts') },
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
