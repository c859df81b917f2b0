import type { Page } from 'playwright';
import type { Bed } from './bed.ts';
import type { BootBench } from './boot-page/boot.ts';
import { withBootPages } from './boot-page/with-boot-pages.ts';
import { inTurn, median } from './median.ts';
import { type Row, row } from './row.ts';

const BUDGET = 0.25;

/** A fresh interpreter of ours over a stock Pyodide, both in the same browser, with warm HTTP caches. */
export function bootVsStock(bed: Bed): Promise<Row[]> {
  return withBootPages(bed, async (inBootPage) => {
    const measures = {
      ownFirst: () => inBootPage((page) => ask(page, 'ownFirst')),
      stockFirst: () => inBootPage((page) => ask(page, 'stock')),
      ownNext: () =>
        inBootPage(async (page) => {
          await ask(page, 'ownFirst');
          return ask(page, 'ownNext');
        }),
      stockNext: () =>
        inBootPage(async (page) => {
          await ask(page, 'stock');
          return ask(page, 'stock');
        }),
    };
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
  });
}

function ask(page: Page, what: Exclude<keyof BootBench, 'ownNextWith'>): Promise<number> {
  return page.evaluate((name) => globalThis.bootBench[name](), what);
}
