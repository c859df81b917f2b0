import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright';
import { dist } from '../serve/build.ts';
import type { Bed } from './bed.ts';
import { median } from './median.ts';
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
  const sizes = visits.map(({ paths }) => gzipped(paths.filter((path) => /\.m?js$/.test(path))) / 1000);
  const scripts = [
    ...new Set(visits.flatMap(({ paths }) => paths.filter((path) => /\.m?js$/.test(path)))),
  ].sort();
  const heavy = visits.flatMap(({ paths }) => paths.filter(isHeavy));
  const painted = `painted after ${Math.round(median(visits.map(({ paintedAt }) => paintedAt)))} ms`;
  const early = `${[...new Set(heavy)].join(', ')}, asked for before the first paint in ${visits.filter(({ paths }) => paths.some(isHeavy)).length} of ${visits.length} visits`;
  return [
    row(
      'first-slide',
      median(sizes),
      'kB',
      BUDGET_KB,
      `gzip of ${scripts.map((path) => path.replace('/assets/', '')).join(', ')}; ${painted}`,
    ),
    claim(
      'first-slide:light',
      heavy.length === 0,
      heavy.length > 0 ? early : 'neither Monaco nor Python before the first paint',
    ),
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

function gzipped(paths: readonly string[]): number {
  return paths.reduce((sum, path) => sum + gzipSync(read(path), { level: 9 }).length, 0);
}

function read(path: string): Buffer {
  return readFileSync(join(dist, path));
}
