import type { Page } from 'playwright';

/** What a page with the board has shown since it was watched. */
export interface Watch {
  /** When each report of a probe stood in the document at a frame, in milliseconds since 1970: `[probe, report, at]`. */
  readonly shown: readonly (readonly [probe: number, report: number, at: number])[];
  /** From each frame to the next one, in milliseconds. */
  readonly frames: readonly number[];
  /** What the main thread did without a break, where that was over 50 ms. */
  readonly longTasks: readonly number[];
}

interface Watching {
  end(): Watch;
}

/** Watches from now on; answers how to end that. It is told apart by what is there to read, whatever the board looks like. */
export async function watchBoard(page: Page): Promise<() => Promise<Watch>> {
  const watching = await page.evaluateHandle(watchInPage);
  return () => watching.evaluate((each) => each.end());
}

function watchInPage(): Watching {
  const shown: [number, number, number][] = [];
  const frames: number[] = [];
  const longTasks: number[] = [];
  let fresh: [number, number][] = [];
  let last = 0;
  let isOver = false;

  function read(text: string | null) {
    for (const [, probe, report] of (text ?? '').matchAll(/Probe (\d+)\.(\d+)/g))
      fresh.push([Number(probe), Number(report)]);
  }
  const observer = new MutationObserver((records) => {
    for (const { type, target, addedNodes } of records) {
      if (type === 'characterData') read(target.textContent);
      else if (type === 'attributes') read((target as Element).getAttribute('aria-label'));
      else for (const node of addedNodes) read(node.textContent);
    }
  });
  const options = { subtree: true, childList: true, characterData: true, attributeFilter: ['aria-label'] };
  observer.observe(document.body, options);
  function frame(at: number) {
    if (isOver) return;
    if (last > 0) frames.push(at - last);
    last = at;
    for (const [probe, report] of fresh) shown.push([probe, report, performance.timeOrigin + at]);
    fresh = [];
    requestAnimationFrame(frame);
  }
  requestAnimationFrame(frame);
  const tasks = new PerformanceObserver((list) => note(list.getEntries()));
  const note = (entries: PerformanceEntryList) => longTasks.push(...entries.map(({ duration }) => duration));
  tasks.observe({ type: 'longtask' });
  return {
    end() {
      isOver = true;
      note(tasks.takeRecords());
      tasks.disconnect();
      observer.disconnect();
      return { shown, frames, longTasks };
    },
  };
}
