import type { Browser, BrowserContext, ConsoleMessage, WebError } from 'playwright/test';
import { test as base, bench, expect, goTo, open, type Page } from './deck.ts';
import { button, tab } from './pages/bench.ts';

/** Opens one more window of the same browser, at an address as written behind the `#`. */
export type OpenWindow = (address: string) => Promise<Page>;

interface Windows {
  /** Windows of a browser of their own. */
  openWindow: OpenWindow;
  /**
   * Two windows that show the bench of the first case without edits; the first one leads. They stay for the tests that follow. One
   * that a test has closed or crashed is replaced.
   */
  pair: readonly [Page, Page];
  /** Opens one more window beside the pair, for this test. */
  openBeside: OpenWindow;
}

/** What any window did that it should not have done fails the test. */
export const test = base.extend<Windows, { pairs: Pairs }>({
  openWindow: async ({ context }, use) => {
    const faults = faultsOf(context);
    await use((address) => openIn(context, address));
    expect(faults.found).toEqual([]);
  },
  pairs: [
    async ({ browser }, use, { project }) => {
      const pairs = await makePairs(browser, project.use.baseURL ?? '');
      await use(pairs);
      await pairs.context.close();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  pair: async ({ pairs }, use) => {
    const windows = await pairs.ready();
    const faults = faultsOf(pairs.context);
    await use(windows);
    faults.stop();
    expect(faults.found).toEqual([]);
  },
  openBeside: async ({ pair, pairs }, use) => {
    expect(pair).toHaveLength(2);
    const opened: Page[] = [];
    await use(async (address) => {
      const page = await openIn(pairs.context, address);
      opened.push(page);
      return page;
    });
    for (const page of opened) await page.close();
  },
});

interface Pairs {
  readonly context: BrowserContext;
  ready(): Promise<readonly [Page, Page]>;
}

async function makePairs(browser: Browser, baseURL: string): Promise<Pairs> {
  const context = await browser.newContext({ baseURL, serviceWorkers: 'block' });
  const crashed = new Set<Page>();
  context.on('page', (page) => page.on('crash', () => crashed.add(page)));
  let windows: Page[] = [];

  return {
    context,
    async ready() {
      for (const page of windows) if (crashed.has(page)) await page.close();
      windows = windows.filter((page) => !page.isClosed());
      for (const page of windows) await goTo(page, bench('buggy'));
      const first = windows[0] ?? (await openIn(context, bench('buggy')));
      const second = windows[1] ?? (await openIn(context, bench('buggy')));
      windows = [first, second];
      await withoutEdits(first, second);
      return [first, second];
    },
  };
}

async function withoutEdits(first: Page, second: Page): Promise<void> {
  for (const page of [first, second]) await expect(tab(page, 'main.py')).toBeVisible();
  const reset = button(first, 'Reset');
  if (await reset.isEnabled()) await reset.click();
  for (const page of [first, second]) await expect(page.getByRole('img', { name: 'edited' })).toHaveCount(0);
}

async function openIn(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage();
  await open(page, address);
  return page;
}

/** Watches all windows of a browser for what they must not do: fail or complain. */
export function faultsOf(context: BrowserContext) {
  const found: string[] = [];
  const onError = (error: WebError) => found.push(error.error().message);
  const onConsole = (message: ConsoleMessage) => message.type() === 'error' && found.push(message.text());
  context.on('weberror', onError).on('console', onConsole);
  return {
    found,
    stop: () => void context.off('weberror', onError).off('console', onConsole),
  };
}

export { code, evidence, openFile, terminal } from './pages/bench.ts';
