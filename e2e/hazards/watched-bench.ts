import type { Browser, CDPSession, Page } from 'playwright/test';
import { expect, open, python, write } from '../deck.ts';

/** The budget is 100 (see `npm run bench`). This is not to fail because a machine is slow; if it is busy, the page gets longer. */
const LONGEST_TASK_MS = 1000;
/** An idle bench has 15. */
const MEMORY_MB = 80;
/** In ms: a page that has not answered for this long is frozen. */
const FROZEN_MS = 30_000;
/** In ms: how long a program may go on without printing anything. */
const SILENT_MS = 40_000;

/** It ends with a code of its own, so that no ending is taken for the one before. */
const HARMLESS = { program: 'print("the next run")\nraise SystemExit(3)', ending: 'exited 3' };

/** A bench that runs one program after another while somebody looks at how its page bears them. */
export interface WatchedBench {
  readonly page: Page;
  /** What the page complained about. */
  readonly faults: string[];
  /** Waits for a text in the terminal. */
  shows(text: string | RegExp): Promise<void>;
  /** Puts a program into the editor and presses Run. */
  run(program: string): Promise<void>;
  stop(): Promise<void>;
  /** Waits for the run to end, as long as the program prints something now and then. */
  ends(ending: string | RegExp): Promise<void>;
  /** Fails if keys no longer move from file to file. */
  answersKeys(): Promise<void>;
  /** Fails if the page was stuck at any time since the last look, has grown, or does not run a harmless program. */
  isWell(): Promise<void>;
  close(): Promise<void>;
}

/** Opens a bench in a window of its own. */
export async function openWatchedBench(browser: Browser, baseURL: string): Promise<WatchedBench> {
  const context = await browser.newContext({ baseURL, serviceWorkers: 'block' });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  const slowdown = await slowdownOf(page);
  const faults = faultsOf(page, baseURL);
  const terminal = page.getByRole('region', { name: 'Terminal' });
  const patience = { timeout: FROZEN_MS };
  page.setDefaultTimeout(FROZEN_MS);

  const shows = (text: string | RegExp) => expect(terminal).toContainText(text, patience);

  async function ends(ending: string | RegExp): Promise<void> {
    for (;;) {
      const before = await terminal.textContent();
      try {
        return await expect(python(page)).toContainText(ending, { timeout: SILENT_MS });
      } catch (failure) {
        if ((await terminal.textContent()) === before) throw failure;
      }
    }
  }

  async function isWell(): Promise<void> {
    expect(await longestTask(page)).toBeLessThan(LONGEST_TASK_MS * (await slowdown()));
    expect(await heapMegabytes(devtools)).toBeLessThan(MEMORY_MB);
    await runProgram(page, HARMLESS.program);
    await ends(HARMLESS.ending);
    await shows('the next run');
    await slowdown();
    await watchTasks(page);
  }

  await open(page, '/learn/double-import');
  await expect(page.locator('.view-lines')).toContainText(/\S/, patience);
  await expect(python(page)).toContainText('ready', patience);
  await devtools.send('Performance.enable');
  await isWell();

  return {
    page,
    faults,
    shows,
    run: (program) => runProgram(page, program),
    stop: () => page.getByRole('button', { name: 'Stop', exact: true }).click(),
    ends,
    answersKeys: () => answersKeys(page),
    isWell,
    async close() {
      await endIfFrozen(page, devtools);
      await context.close();
    },
  };
}

function faultsOf(page: Page, baseURL: string): string[] {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${baseURL}/`) && !/^(blob|data):/.test(url))
      faults.push(`asked another origin: ${url}`);
  });
  return faults;
}

/** By a paste: what is typed gets indented by the editor. */
async function runProgram(page: Page, program: string): Promise<void> {
  await page.getByRole('tab', { name: 'main.py' }).click();
  await write(page, program);
  await page.getByRole('button', { name: 'Run', exact: true }).click();
}

/** Goes from file to file by keyboard, for about as long as a flood needs to do its harm. */
async function answersKeys(page: Page): Promise<void> {
  const patience = { timeout: FROZEN_MS };
  const main = page.getByRole('tab', { name: 'main.py' });
  await main.focus(patience);
  for (let press = 0; press < 4; press++) {
    await page.keyboard.press('ArrowRight');
    await expect(main).not.toBeFocused(patience);
    await page.keyboard.press('ArrowLeft');
    await expect(main).toBeFocused(patience);
  }
}

/** From now on the page notes how long its longest task took, as an attribute of its root. */
async function watchTasks(page: Page): Promise<void> {
  await page.evaluate(() => {
    const { dataset } = document.documentElement;
    const isWatched = 'longestTask' in dataset;
    dataset.longestTask = '0';
    if (isWatched) return;
    new PerformanceObserver((list) => {
      const longest = Math.max(...list.getEntries().map(({ duration }) => duration));
      dataset.longestTask = String(Math.max(longest, Number(dataset.longestTask)));
    }).observe({ type: 'longtask' });
  });
}

/** Read by a locator, which does not wait for ever for a page that is frozen. */
async function longestTask(page: Page): Promise<number> {
  return Number(await page.locator('html').getAttribute('data-longest-task', { timeout: FROZEN_MS }));
}

/** Answers how much longer the page's tasks took, since it was last asked, than the processor was theirs: 1 on an idle machine. */
async function slowdownOf(page: Page): Promise<() => Promise<number>> {
  const clocks = await Promise.all(
    (['timeTicks', 'threadTicks'] as const).map(async (timeDomain) => {
      const devtools = await page.context().newCDPSession(page);
      await devtools.send('Performance.enable', { timeDomain });
      return devtools;
    }),
  );
  let before = [0, 0];
  return async () => {
    const now = await Promise.all(clocks.map((clock) => metric(clock, 'TaskDuration')));
    const [byTheClock = 0, byTheProcessor = 0] = now.map((total, at) => total - (before[at] ?? 0));
    before = now;
    return Math.max(1, byTheClock / byTheProcessor);
  };
}

async function heapMegabytes(devtools: CDPSession): Promise<number> {
  await devtools.send('HeapProfiler.collectGarbage');
  return (await metric(devtools, 'JSHeapUsedSize')) / 1e6;
}

async function metric(devtools: CDPSession, wanted: string): Promise<number> {
  const { metrics } = await devtools.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === wanted)?.value ?? Number.NaN;
}

/** Playwright would wait for a frozen page for ever: it is made to crash. */
async function endIfFrozen(page: Page, devtools: CDPSession): Promise<void> {
  const isAlive = page.evaluate(() => true).catch(() => true);
  const isFrozen = new Promise<false>((resolve) => setTimeout(resolve, 5_000, false));
  if (await Promise.race([isAlive, isFrozen])) return;
  devtools.send('Page.crash').catch(() => {});
  await page.waitForEvent('crash', { timeout: FROZEN_MS }).catch(() => {});
}
