import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright';
import { dist } from '../setup/dist.ts';
import type { Bed } from './bed.ts';
import { median, ms } from './median.ts';
import { claim, type Row, row } from './row.ts';

const BUDGET_KB = 150;
/** What only Monaco's and Python's files have in them. */
const HEAVY = /MonacoEnvironment|_Py_RunMain|PyodideAPI/;

/** The JavaScript that is on the way to the first slide's first paint, as a page with an empty cache loads it. */
export async function firstSlide(bed: Bed): Promise<Row[]> {
  const visits: Visit[] = [];
  for (let round = 0; round < bed.rounds; round++) {
    const page = await bed.newPage();
    await page.goto(`${bed.url}#/talk/1/0`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    visits.push(await visitOf(page));
    await page.context().close();
  }
  const scripts = visits.map(({ paths }) => paths.filter((path) => /\.m?js$/.test(path)));
  const names = [...new Set(scripts.flat())].sort().map((path) => path.replace('/assets/', ''));
  const painted = ms(visits.map(({ paintedAt }) => paintedAt));
  const detail = `gzip of ${names.join(', ')}; painted after ${painted}`;
  const heavy = visits.map(({ paths }) => paths.filter(isHeavy)).filter(({ length }) => length > 0);
  const early = `${[...new Set(heavy.flat())].join(', ')}, asked for before the first paint in ${heavy.length} of ${visits.length} visits`;
  const light = 'neither Monaco nor Python before the first paint';
  return [
    row('first-slide', median(scripts.map(gzippedKilobytes)), 'kB', BUDGET_KB, detail),
    claim('first-slide:light', heavy.length === 0, heavy.length > 0 ? early : light),
  ];
}

function isHeavy(path: string): boolean {
  return /\.(wasm|bin|zip)$/.test(path) || HEAVY.test(read(path).toString('latin1'));
}

interface Visit {
  readonly paintedAt: number;
  /** Of every file that was asked for before the first paint. */
  readonly paths: readonly string[];
}

function visitOf(page: Page): Promise<Visit> {
  return page.evaluate(async () => {
    const paintedAt = await new Promise<number>((resolve) =>
      new PerformanceObserver((list) => {
        for (const { name, startTime } of list.getEntries())
          if (name === 'first-contentful-paint') resolve(startTime);
      }).observe({ type: 'paint', buffered: true }),
    );
    const paths = performance
      .getEntriesByType('resource')
      .filter(({ startTime }) => startTime <= paintedAt)
      .map(({ name }) => new URL(name))
      .filter(({ origin }) => origin === location.origin)
      .map(({ pathname }) => pathname);
    return { paintedAt, paths };
  });
}

function gzippedKilobytes(paths: readonly string[]): number {
  return paths.reduce((sum, path) => sum + gzipSync(read(path), { level: 9 }).length / 1000, 0);
}

function read(path: string): Buffer {
  return readFileSync(join(dist, path));
}
