import { setTimeout as settle } from 'node:timers/promises';
import type { Page } from 'playwright';
import type { Bed } from './bed.ts';
import { onLiveSlide, SPARE_MS, writeProgram } from './live-page.ts';
import { median, percentile } from './median.ts';
import { type Row, row } from './row.ts';

const BUDGET_MS = 100;
const EDITS = 200;
const RUNS = 20;

const LINES = '.view-lines';
const STATUS = '[role="status"][aria-label="Python"]';

/** From an action in one window to its effect on another one's screen. */
export function mirror(bed: Bed): Promise<Row[]> {
  return onLiveSlide(bed, async (leader) => {
    const follower = await leader.context().newPage();
    await follower.goto(leader.url());
    await follower.locator(LINES).waitFor();
    await follower.getByRole('status', { name: 'Python' }).getByText('ready').waitFor();
    return [await edits(leader, follower), await runs(leader, follower)];
  });
}

/** From the key in one window to the frame of the other that shows it. */
async function edits(from: Page, to: Page): Promise<Row> {
  await writeProgram(from, '# typed');
  await to.locator(LINES).getByText('# typed').waitFor();
  await from.keyboard.press('ControlOrMeta+End');
  const lags: number[] = [];
  for (let edit = 0; edit < EDITS; edit++) {
    const isTyped = edit % 2 === 0;
    const shown = await whenText(to, LINES, isTyped ? 'typedx' : 'typed(?!x)');
    const pressed = await nextKey(from);
    await from.keyboard.press(isTyped ? 'x' : 'Backspace');
    lags.push((await shown()) - (await pressed()));
  }
  return rowOf('mirror:edit', lags, `over ${EDITS} edits, from the key to the other window's frame`);
}

/** From the end of a run in the window that executes to its end in the other. */
async function runs(leader: Page, follower: Page): Promise<Row> {
  await writeProgram(leader, 'print(6 * 7)');
  const lags: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const ends = [
      await whenText(leader, STATUS, 'exited', 'running'),
      await whenText(follower, STATUS, 'exited', 'running'),
    ];
    await leader.getByRole('button', { name: 'Run', exact: true }).click();
    const [here = 0, there = 0] = await Promise.all(ends.map((end) => end()));
    lags.push(Math.max(0, there - here));
    await settle(SPARE_MS);
  }
  return rowOf('mirror:run', lags, `over ${RUNS} runs, from the end as one window shows it to the other`);
}

function rowOf(id: string, lags: readonly number[], what: string): Row {
  const detail = `the 95th of a hundred; median ${median(lags).toFixed(1)} ms ${what}`;
  return row(id, percentile(lags, 95), 'ms', BUDGET_MS, detail);
}

/**
 * When the text of an element comes to match, on a clock that all windows share.
 *
 * @param after it has to match this first: what a run before has left there is not meant
 */
async function whenText(
  page: Page,
  selector: string,
  text: string,
  after = '',
): Promise<() => Promise<number>> {
  const watch = await page.locator(selector).evaluateHandle(
    (element, { pattern, first }) => {
      const matches = (source: string) => new RegExp(source).test(element.textContent ?? '');
      const time = new Promise<number>((resolve) => {
        let hasBegun = first === '';
        const observer = new MutationObserver(() => {
          hasBegun ||= matches(first);
          if (!hasBegun || !matches(pattern)) return;
          observer.disconnect();
          resolve(performance.timeOrigin + performance.now());
        });
        observer.observe(element, { subtree: true, childList: true, characterData: true });
      });
      return { time };
    },
    { pattern: text, first: after },
  );
  return () => watch.evaluate(({ time }) => time);
}

/** When the next key comes, on the same clock. */
async function nextKey(page: Page): Promise<() => Promise<number>> {
  const watch = await page.evaluateHandle(() => ({
    time: new Promise<number>((resolve) =>
      addEventListener('keydown', ({ timeStamp }) => resolve(performance.timeOrigin + timeStamp), {
        once: true,
        capture: true,
      }),
    ),
  }));
  return () => watch.evaluate(({ time }) => time);
}
