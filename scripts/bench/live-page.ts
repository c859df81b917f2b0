import { setTimeout as settle } from 'node:timers/promises';
import type { Page } from 'playwright';
import type { Bed } from './bed.ts';

/** How long the spare, which the page does not show, is given to boot after a run. It takes a tenth of it. */
export const SPARE_MS = 1_000;

/** Opens a slide with live panels and waits until its Run would run at once. */
export async function openLive(bed: Bed, slide: number): Promise<Page> {
  const page = await bed.newPage();
  await page.goto(`${bed.url}?runtime=embedded#/talk/${slide}/0`);
  await page.locator('.view-lines').waitFor();
  await page.getByRole('status', { name: 'Python' }).getByText('ready').waitFor();
  await settle(SPARE_MS);
  return page;
}

/** Replaces the program by a paste, since what is typed gets indented by the editor. */
export async function writeProgram(page: Page, text: string): Promise<void> {
  const code = page.getByRole('textbox', { name: 'Code' });
  await page.getByRole('tab', { name: 'main.py' }).click();
  await code.focus();
  await page.keyboard.press('ControlOrMeta+a');
  await code.evaluate((element, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}

export interface TimedRun {
  /** From the click to when the status shows how the run ended. */
  readonly milliseconds: number;
  /** What the status shows then: `CPython 3.14.2 exited 1 in 0.14 s`. */
  readonly status: string;
}

/** Clicks on a button and waits for the run's end, timed inside of the page. */
export async function clickToEnd(page: Page, name: 'Run' | 'Stop'): Promise<TimedRun> {
  const button = page.getByRole('button', { name, exact: true });
  const watch = await button.evaluateHandle((clicked) => {
    const status = document.querySelector('[role="status"][aria-label="Python"]');
    const isEnded = () => /exited|killed|crashed|not available/.test(status?.textContent ?? '');
    let from = 0;
    const ended = new Promise<TimedRun>((resolve) => {
      const observer = new MutationObserver(() => {
        if (from === 0 || !isEnded()) return;
        observer.disconnect();
        resolve({ milliseconds: performance.now() - from, status: status?.textContent ?? '' });
      });
      const onClick = (event: Event) => {
        from = event.timeStamp;
        if (status) observer.observe(status, { subtree: true, childList: true, characterData: true });
      };
      clicked.addEventListener('click', onClick, { once: true, capture: true });
    });
    return { ended };
  });
  await button.click();
  const run = await watch.evaluate(({ ended }) => ended);
  await watch.dispose();
  return run;
}

/** The process's own milliseconds, as far as the status shows them. */
export function shownMilliseconds({ status }: TimedRun): number {
  return 1000 * Number(/in ([\d.]+) s/.exec(status)?.[1] ?? Number.NaN);
}
