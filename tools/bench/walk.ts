import type { Page } from 'playwright';
import type { Bed } from './bed.ts';
import { onLiveSlide, watchLongTasks, writeProgram } from './live-page.ts';
import { ms } from './median.ts';
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
    // The first one sets up what all others find ready.
    await drag(page, 1);
    const longTasks = await watchLongTasks(page);
    const times: number[] = [];
    for (let round = 0; round < bed.rounds; round++) times.push(await drag(page, round % 2));
    const long = await longTasks();
    const longest = Math.round(Math.max(0, ...long));
    const detail = `work of the page's thread for each frame of a drag over ${count} steps: ${ms(times)}`;
    return [
      row('walk', Math.max(...times), 'ms', BUDGET_MS, detail),
      row(
        'walk:long-tasks',
        long.length,
        'tasks',
        0,
        `over 50 ms in ${bed.rounds} drags; the longest took ${longest} ms`,
      ),
    ];
  });
}

/**
 * Drags from one end of the track to the other, a move for each frame.
 *
 * @returns what the page's thread did, in ms a move
 */
async function drag(page: Page, from: number): Promise<number> {
  const track = await page.getByRole('slider', { name: 'Step' }).boundingBox();
  if (!track) throw new Error('There is no track.');
  const y = track.y + track.height / 2;
  const x = (part: number) => track.x + 1 + (track.width - 2) * Math.abs(from - part);
  await page.mouse.move(x(0), y);
  await page.mouse.down();
  const begin = await busyTime(page);
  for (let move = 1; move <= MOVES; move++) {
    await page.mouse.move(x(move / MOVES), y);
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
  const end = await busyTime(page);
  await page.mouse.up();
  return (end - begin) / MOVES;
}

/** How long the page's thread has worked so far, in ms. */
async function busyTime(page: Page): Promise<number> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable');
  const { metrics } = await devtools.send('Performance.getMetrics');
  await devtools.detach();
  return 1_000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN);
}
