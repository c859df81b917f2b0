import type { Page } from 'playwright';
import type { Bed } from './bed.ts';
import type { BootBench } from './boot-page/boot.ts';
import { withBootPages } from './boot-page/with-boot-pages.ts';
import { inTurn, median, ms } from './median.ts';
import { type Row, row } from './row.ts';

const BUDGET = 0.25;
const UNPACK_BUDGET_MS = 400;
/** No package at all. */
const PLAIN = '';

/** A fresh interpreter of ours over a stock Pyodide, both in the same browser, with warm HTTP caches. */
export function bootVsStock(bed: Bed): Promise<Row[]> {
  return withBootPages(bed, async (inBootPage) => {
    const after = (first: Boot, next?: Boot) => () =>
      inBootPage(async (page) => {
        const milliseconds = await boot(page, first);
        return next ? boot(page, next) : milliseconds;
      });
    const measures = {
      ownFirst: after('ownFirst'),
      stockFirst: after('stock'),
      ownNext: after('ownFirst', 'ownNext'),
      stockNext: after('stock', 'stock'),
    };
    // Fills the HTTP cache, and the browser's cache of compiled code.
    await inTurn(2, measures);
    const times = await inTurn(bed.rounds, measures);
    const compared = (id: string, what: string, own: readonly number[], stock: readonly number[]) =>
      row(id, median(own) / median(stock), 'ratio', BUDGET, `${what} ${ms(own)}, stock ${ms(stock)}`);
    return [
      compared('boot-vs-stock', 'the next interpreter in a page', times.ownNext, times.stockNext),
      compared('boot-vs-stock:first', 'the first in a new page, cached', times.ownFirst, times.stockFirst),
    ];
  });
}

/** How much longer an interpreter with a case's packages in it takes to boot than one without, while nobody waits for it. */
export function unpack(bed: Bed): Promise<Row[]> {
  const names = [...new Set(bed.cases.flatMap(({ definition }) => definition.packages ?? []))].sort();
  return withBootPages(bed, async (inBootPage) => {
    const bootWith = (name: string) => () =>
      inBootPage(async (page) => {
        await boot(page, 'ownFirst');
        if (name === PLAIN) return boot(page, 'ownNext');
        return page.evaluate((named) => globalThis.bootBench.ownNextWith(named), name);
      });
    const boots = Object.fromEntries([PLAIN, ...names].map((name) => [name, bootWith(name)]));
    const times = await inTurn(bed.rounds, boots);
    const plain = times[PLAIN] ?? [];
    return names.map((name) => {
      const whole = times[name] ?? [];
      const detail = `boot ${ms(whole)}, without packages ${ms(plain)}`;
      return row(`unpack:${name}`, median(whole) - median(plain), 'ms', UNPACK_BUDGET_MS, detail);
    });
  });
}

type Boot = Exclude<keyof BootBench, 'ownNextWith'>;

function boot(page: Page, what: Boot): Promise<number> {
  return page.evaluate((name) => globalThis.bootBench[name](), what);
}
