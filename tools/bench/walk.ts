import type { CDPSession, Page } from 'playwright';
import type { Bed } from './bed.ts';
import { onLiveSlide, writeProgram } from './live-page.ts';
import { median, ms } from './median.ts';
import { type Row, row } from './row.ts';
import { TEN_THOUSAND } from './steps.ts';

/** A frame of the screen, in ms. */
const BUDGET_MS = 16;
/** Of one drag over the whole track. */
const MOVES = 60;

/** What the page has to do for each step that a drag over ten thousand comes to. */
export function walk(bed: Bed): Promise<Row[]> {
  return onLiveSlide(bed, async (page) => {
    await writeProgram(page, TEN_THOUSAND);
    await page.getByRole('button', { name: 'Run with steps' }).click();
    const track = page.getByRole('slider', { name: 'Step' });
    await track.waitFor();
    const count = await track.getAttribute('aria-valuemax');
    const devtools = await page.context().newCDPSession(page);
    // The processor's time: a clock would say how busy the machine is.
    await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
    // The first one sets up what all others find ready.
    await drag(page, devtools, 1);
    const times: number[] = [];
    for (let round = 0; round < bed.rounds; round++) times.push(await drag(page, devtools, round % 2));
    const detail = `the page's thread, for each frame of a drag over ${count} steps: ${ms(times)}`;
    return [row('walk', median(times), 'ms', BUDGET_MS, detail)];
  });
}

/**
 * Drags from one end of the track to the other, a move for each frame.
 *
 * @returns what the page's thread did, in ms a move
 */
async function drag(page: Page, devtools: CDPSession, from: number): Promise<number> {
  const track = await page.getByRole('slider', { name: 'Step' }).boundingBox();
  if (!track) throw new Error('There is no track.');
  const y = track.y + track.height / 2;
  const x = (part: number) => track.x + 1 + (track.width - 2) * Math.abs(from - part);
  await page.mouse.move(x(0), y);
  await page.mouse.down();
  const begin = await busyTime(devtools);
  for (let move = 1; move <= MOVES; move++) {
    await page.mouse.move(x(move / MOVES), y);
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
  const end = await busyTime(devtools);
  await page.mouse.up();
  return (end - begin) / MOVES;
}

/** How long the page's thread has worked so far, in ms of the processor's time. */
async function busyTime(devtools: CDPSession): Promise<number> {
  const { metrics } = await devtools.send('Performance.getMetrics');
  return 1_000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN);
}
