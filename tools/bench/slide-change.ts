import { setTimeout as settle } from 'node:timers/promises';
import type { Page } from 'playwright';
import type { Bed } from './bed.ts';
import { watchLongTasks } from './live-page.ts';
import { readDeck } from './live-slides.ts';
import { median, ms } from './median.ts';
import { type Row, row } from './row.ts';

const BUDGET_MS = 50;
/** As a speaker at their fastest, and long enough for what a slide does after it is painted. */
const PACE_MS = 150;
/** What the deck prepares once its first slide stands is done by then. */
const PREPARED_MS = 4_000;

/** Walks through the whole deck by the arrow key, as often as there are rounds. */
export async function slideChange(bed: Bed): Promise<Row[]> {
  const last = `#/talk/${readDeck(bed.cases).count}/`;
  const page = await bed.newPage();
  await page.goto(`${bed.url}?runtime=embedded#/talk/1/0`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await settle(PREPARED_MS);
  const walks: Walk[] = [];
  for (let round = 0; round < bed.rounds; round++) walks.push(await walk(page, last));
  await page.context().close();

  const all = walks.flatMap(({ presses }) => presses);
  const addresses = [...new Set(all.map(({ to }) => to))];
  const perAddress = addresses.map((to) => {
    const times = all.filter((press) => press.to === to).map(({ milliseconds }) => milliseconds);
    return { to, milliseconds: median(times) };
  });
  const [worst] = perAddress.toSorted((a, b) => b.milliseconds - a.milliseconds);
  if (!worst) return [];
  const typical = ms(perAddress.map(({ milliseconds }) => milliseconds));
  const slow = `key to painted frame, the worst: ${worst.to}; typical ${typical}`;
  const longest = Math.max(0, ...walks.flatMap(({ longTasks }) => longTasks));
  const long = `over 50 ms in a walk of ${addresses.length} changes; the longest took ${Math.round(longest)} ms`;
  const counts = walks.map(({ longTasks }) => longTasks.length);
  return [
    row('slide-change', worst.milliseconds, 'ms', BUDGET_MS, slow),
    row('slide-change:long-tasks', median(counts), 'tasks', 0, long),
  ];
}

interface Walk {
  readonly presses: readonly { readonly to: string; readonly milliseconds: number }[];
  readonly longTasks: readonly number[];
}

async function walk(page: Page, last: string): Promise<Walk> {
  await page.keyboard.press('Home');
  await settle(PREPARED_MS / 4);
  const longTasks = await watchLongTasks(page);
  const presses: { to: string; milliseconds: number }[] = [];
  for (let to = ''; ; ) {
    const from = to;
    const timed = await nextPaint(page);
    await page.keyboard.press('ArrowRight');
    const milliseconds = await timed.evaluate(({ painted }) => painted);
    await settle(PACE_MS);
    to = new URL(page.url()).hash;
    if (to === from) break;
    presses.push({ to, milliseconds });
    if (presses.length > 1_000) throw new Error(`The deck did not end at ${last}…`);
  }
  return { presses, longTasks: await longTasks() };
}

/** From the coming key press to when the frame after it was handed over. */
function nextPaint(page: Page) {
  return page.evaluateHandle(() => ({
    painted: new Promise<number>((resolve) =>
      addEventListener(
        'keydown',
        ({ timeStamp }) =>
          requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => resolve(performance.now() - timeStamp);
            port2.postMessage(null);
          }),
        { once: true, capture: true },
      ),
    ),
  }));
}
