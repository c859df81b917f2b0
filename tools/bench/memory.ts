import { execFileSync } from 'node:child_process';
import { setTimeout as settle } from 'node:timers/promises';
import type { Page } from 'playwright';
import type { Bed } from './bed.ts';
import { clickToEnd, heapMegabytes, onLiveSlide, SPARE_MS } from './live-page.ts';
import { type Row, row } from './row.ts';

const FEW = 5;
const MANY = 200;
/** What leaks with each run would make it many times as much; the rest is what a garbage collector leaves. */
const BUDGET = 1.25;

/** The tab after many runs, compared with after a few. Takes minutes: only when it is asked for. */
export function memory(bed: Bed): Promise<Row[]> {
  return onLiveSlide(bed, async (page) => {
    await runTimes(page, FEW);
    const few = await footprint(bed, page);
    await runTimes(page, MANY - FEW);
    const many = await footprint(bed, page);
    const compare = (id: string, part: keyof Footprint, what: string) => {
      const sizes = `${few[part].toFixed(0)} MB after ${FEW} runs, ${many[part].toFixed(0)} MB after ${MANY}`;
      return row(id, many[part] / few[part], 'ratio', BUDGET, `${what}: ${sizes}`);
    };
    return [
      compare('memory', 'agent', 'the page and its workers, as the browser reports'),
      compare('memory:heap', 'heap', "the page's own heap"),
      ...(few.resident > 0 ? [compare('memory:resident', 'resident', 'the processes of all pages')] : []),
    ];
  });
}

async function runTimes(page: Page, times: number): Promise<void> {
  for (let run = 0; run < times; run++) await clickToEnd(page, 'Run');
}

/** All in megabytes. */
interface Footprint {
  readonly agent: number;
  readonly heap: number;
  /** 0 where there is no `ps`. */
  readonly resident: number;
}

async function footprint(bed: Bed, page: Page): Promise<Footprint> {
  const devtools = await page.context().newCDPSession(page);
  await settle(2 * SPARE_MS);
  const heap = await heapMegabytes(devtools);
  const agent = await page.evaluate(async () => {
    const measuring = performance as Performance & {
      measureUserAgentSpecificMemory(): Promise<{ readonly bytes: number }>;
    };
    return (await measuring.measureUserAgentSpecificMemory()).bytes / 1e6;
  });
  await devtools.detach();
  return { agent, heap, resident: await residentMegabytes(bed) };
}

async function residentMegabytes({ browser }: Bed): Promise<number> {
  const devtools = await browser.newBrowserCDPSession();
  const { processInfo } = await devtools.send('SystemInfo.getProcessInfo');
  await devtools.detach();
  const ids = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => String(id));
  try {
    const sizes = execFileSync('ps', ['-o', 'rss=', '-p', ids.join(',')], { encoding: 'utf8' });
    return sizes
      .trim()
      .split('\n')
      .reduce((sum, kilobytes) => sum + Number(kilobytes) / 1000, 0);
  } catch {
    return 0;
  }
}
