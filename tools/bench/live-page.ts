import { setTimeout as settle } from 'node:timers/promises';
import type { CDPSession, Page } from 'playwright';
import { ARGS, type Bed } from './bed.ts';
import { readDeck } from './live-slides.ts';
import type { Row } from './row.ts';
import { openUnwatched, type UnwatchedPage } from './unwatched.ts';

/** How long the spare, which the page does not show, is given to boot after a run. It takes a tenth of it. */
export const SPARE_MS = 1_000;

/** How long a page has to be open until Python is warmed up (warm-up.py), as it is when a talk comes to its first Run. */
const WARM_UP_MS = 7_000;

/** What is done to a page here, be it Playwright's or one that nobody debugs. */
export type LivePage = Pick<UnwatchedPage, 'evaluate' | 'click'>;

/** Measures something on the first slide with live panels, once its Run would run at once. No rows in a deck without one. */
export async function onLiveSlide(bed: Bed, measure: (page: Page) => Promise<Row[]>): Promise<Row[]> {
  const [live] = readDeck(bed.cases).live;
  if (!live) return [];
  const page = await bed.newPage();
  try {
    await page.goto(addressOf(bed, live.slide));
    await whenReady(page);
    return await measure(page);
  } finally {
    await page.context().close();
  }
}

/** The same in a browser of its own, where a run takes as long as it does for people: see unwatched.ts. */
export async function openLiveUnwatched(bed: Bed, slide: number): Promise<UnwatchedPage> {
  const page = await openUnwatched({ executablePath: bed.executablePath, args: ARGS }, addressOf(bed, slide));
  await whenReady(page);
  await settle(WARM_UP_MS);
  return page;
}

const addressOf = (bed: Bed, slide: number) => `${bed.url}?runtime=embedded#/talk/${slide}/0`;

async function whenReady(page: LivePage): Promise<void> {
  await page.evaluate(async () => {
    const isThere = () =>
      document.querySelector('.view-lines') !== null &&
      /ready/.test(document.querySelector('[role="status"][aria-label="Python"]')?.textContent ?? '');
    while (!isThere()) await new Promise((resolve) => setTimeout(resolve, 50));
  }, null);
  await settle(SPARE_MS);
}

/** Replaces the program by a paste, since what is typed gets indented by the editor. */
export async function writeProgram(page: LivePage, text: string): Promise<void> {
  await page.evaluate(async (pasted) => {
    const tab = [...document.querySelectorAll('[role="tab"]')].find((each) => each.textContent === 'main.py');
    if (tab instanceof HTMLElement) tab.click();
    await new Promise(requestAnimationFrame);
    const code = document.querySelector('[role="textbox"][aria-label^="Code"], textarea[aria-label^="Code"]');
    if (!(code instanceof HTMLElement)) throw new Error('There is no editor.');
    code.focus();
    code.dispatchEvent(new KeyboardEvent('keydown', { keyCode: 65, ctrlKey: true, bubbles: true }));
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    code.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}

export interface TimedRun {
  /** From the click to when the status shows how the run ended. */
  readonly milliseconds: number;
  /** What the status shows then: `CPython 3.14.2 exited 1 in 0.14 s`. */
  readonly status: string;
}

/** Buttons whose effect is timed, by their accessible names. */
export type Timed = 'Run' | 'Run with steps' | 'Stop';

declare global {
  /** The run that the next click begins or ends, in a page that is measured. */
  var timedRun: Promise<TimedRun>;
}

/** Clicks on a button and waits for the run's end, timed inside of the page. */
export async function clickToEnd(page: LivePage, name: Timed): Promise<TimedRun> {
  await press(page, name);
  return page.evaluate(() => globalThis.timedRun, null);
}

/** Clicks on a button, and does not wait. */
export async function press(page: LivePage, name: Timed): Promise<void> {
  await page.evaluate(watchNextClick, name);
  await page.click('[data-timed]');
}

function watchNextClick(name: string): void {
  const button = [...document.querySelectorAll('button')].find(
    (each) => (each.ariaLabel ?? each.textContent?.trim()) === name,
  );
  const status = document.querySelector('[role="status"][aria-label="Python"]');
  if (!button || !status) throw new Error(`There is no button ${name}.`);
  for (const other of document.querySelectorAll('[data-timed]')) other.removeAttribute('data-timed');
  button.setAttribute('data-timed', '');
  globalThis.timedRun = new Promise((resolve) => {
    const onClick = ({ timeStamp }: Event) => {
      const observer = new MutationObserver(() => {
        if (!/exited|killed|crashed|not available/.test(status.textContent ?? '')) return;
        observer.disconnect();
        resolve({ milliseconds: performance.now() - timeStamp, status: status.textContent ?? '' });
      });
      observer.observe(status, { subtree: true, childList: true, characterData: true });
    };
    button.addEventListener('click', onClick, { once: true, capture: true });
  });
}

/** Notes the tasks over 50 ms from now on; answers how long each took. */
export async function watchLongTasks(page: Page): Promise<() => Promise<readonly number[]>> {
  const watch = await page.evaluateHandle(() => {
    const durations: number[] = [];
    const note = (entries: PerformanceEntryList) =>
      durations.push(...entries.map(({ duration }) => duration));
    const observer = new PerformanceObserver((list) => note(list.getEntries()));
    observer.observe({ type: 'longtask' });
    return { durations, observer, note };
  });
  return () =>
    watch.evaluate(({ durations, observer, note }) => {
      note(observer.takeRecords());
      observer.disconnect();
      return durations;
    });
}

/** The page's own heap, in megabytes, without what is garbage. */
export async function heapMegabytes(devtools: CDPSession): Promise<number> {
  await devtools.send('Performance.enable');
  await devtools.send('HeapProfiler.collectGarbage');
  const { metrics } = await devtools.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? 0) / 1e6;
}

/** The process's own milliseconds, as far as the status shows them. */
export function shownMilliseconds({ status }: TimedRun): number {
  return 1000 * Number(/in ([\d.]+) s/.exec(status)?.[1] ?? Number.NaN);
}
