import { setTimeout as settle } from 'node:timers/promises';
import type { Page } from 'playwright';
import type { Bed } from './bed.ts';
import {
  clickToEnd,
  heapMegabytes,
  onLiveSlide,
  SPARE_MS,
  watchLongTasks,
  writeProgram,
} from './live-page.ts';
import { median, ms } from './median.ts';
import { claim, type Row, row } from './row.ts';

const LONGEST_TASK_MS = 100;
/** The transcript keeps 0.4 million characters; as objects, on the screen and in the terminal it may be some more. */
const MEMORY_MB = 50;
const PROGRAM = 'for n in range(1_000_000): print(n)';

/** A million lines. */
export function flood(bed: Bed): Promise<Row[]> {
  return onLiveSlide(bed, async (page) => {
    const devtools = await page.context().newCDPSession(page);
    await writeProgram(page, PROGRAM);
    const before = await heapMegabytes(devtools);
    const floods: Flood[] = [];
    for (let round = 0; round < bed.rounds; round++) {
      floods.push(await oneFlood(page));
      await settle(SPARE_MS);
    }
    const grown = (await heapMegabytes(devtools)) - before;
    const said = await wordsAboutTheCut(page);
    const longest = median(floods.map(({ longestTask }) => longestTask));
    const detail = `longest task on the page, in ${ms(floods.map(({ milliseconds }) => milliseconds))}`;
    const unsaid = 'nothing that can be scrolled to in the terminal says what was cut';
    return [
      row('flood', longest, 'ms', LONGEST_TASK_MS, detail),
      row('flood:memory', Math.max(0, grown), 'MB', MEMORY_MB, `more heap after ${bed.rounds} floods`),
      claim('flood:says-cut', said !== '', said || unsaid),
    ];
  });
}

interface Flood {
  readonly milliseconds: number;
  readonly longestTask: number;
}

async function oneFlood(page: Page): Promise<Flood> {
  const longTasks = await watchLongTasks(page);
  const { milliseconds } = await clickToEnd(page, 'Run');
  await settle(SPARE_MS / 2);
  return { milliseconds, longestTask: Math.max(0, ...(await longTasks())) };
}

/**
 * Scrolls the terminal up until a line reports a cut; `''` if none does. In a window as high as a house, since
 * the terminal of a slide shows four lines of five thousand.
 */
async function wordsAboutTheCut(page: Page): Promise<string> {
  await page.setViewportSize({ width: 1280, height: 8_000 });
  const terminal = page.getByRole('region', { name: 'Terminal' });
  await terminal.getByRole('textbox').focus();
  for (let before = ''; ; ) {
    const shown = await terminal.locator('.xterm-rows').evaluate(async (rows) => {
      for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
      return [...rows.children].map((row) => row.textContent).join('\n');
    });
    const words = /…[^…]*\bcut\b[^…]*…/.exec(shown)?.[0];
    if (words || shown === before) return words ?? '';
    before = shown;
    await page.keyboard.press('Shift+PageUp');
  }
}
