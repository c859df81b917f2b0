import { setTimeout as settle } from 'node:timers/promises';
import type { Page } from 'playwright';
import type { Bed } from './bed.ts';
import { clickToEnd, onLiveSlide, SPARE_MS } from './live-page.ts';
import { inTurn, median, ms } from './median.ts';
import { type Row, row } from './row.ts';

const BUDGET_MS = 1_000;

/** How much longer a Run takes that is pressed as soon as a first one has ended than one whose interpreter was ready. */
export function rerunWait(bed: Bed): Promise<Row[]> {
  return onLiveSlide(bed, async (page) => {
    const { calm, hurried } = await inTurn(bed.rounds, {
      async calm() {
        await settle(SPARE_MS);
        return (await clickToEnd(page, 'Run')).milliseconds;
      },
      async hurried() {
        await settle(SPARE_MS);
        return runTwice(page);
      },
    });
    const detail = `Run → exit ${ms(hurried)}, with the spare ready ${ms(calm)}`;
    return [row('rerun-wait', Math.max(0, median(hurried) - median(calm)), 'ms', BUDGET_MS, detail)];
  });
}

/** Presses Run in the very moment in which the first run's end is shown; a finger or Playwright would be later. */
function runTwice(page: Page): Promise<number> {
  return page.getByRole('button', { name: 'Run', exact: true }).evaluate((button) => {
    const status = document.querySelector('[role="status"][aria-label="Python"]');
    if (!status || !(button instanceof HTMLButtonElement)) throw new Error('There is no run bar.');
    return new Promise<number>((resolve) => {
      let pressedAgain = 0;
      let isRunning = false;
      const observer = new MutationObserver(() => {
        const isEnded = /exited|killed|crashed/.test(status.textContent ?? '');
        if (!isEnded) isRunning = true;
        if (!isRunning || !isEnded || button.disabled) return;
        if (pressedAgain > 0) {
          observer.disconnect();
          resolve(performance.now() - pressedAgain);
          return;
        }
        isRunning = false;
        pressedAgain = performance.now();
        button.click();
      });
      observer.observe(status.parentElement ?? status, {
        subtree: true,
        childList: true,
        characterData: true,
        attributes: true,
      });
      button.click();
    });
  });
}
