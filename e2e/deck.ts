import {
  test as base,
  type ConsoleMessage,
  expect,
  type Page,
  type Request,
  type WebError,
} from 'playwright/test';
import { WarmPage } from './warm-page.ts';

interface Decks {
  /** A page of the built deck in a browser that knows nothing of it: warm, so it starts in a fraction of a new one's time. */
  deck: Page;
  /** The same in a browser of its own: for what stays with a page for good, and for what is about the first start. */
  coldDeck: Page;
}

/** Each of the decks fails its test by what it did that it should not have done. */
export const test = base.extend<Decks, { warmPage: WarmPage }>({
  warmPage: [
    async ({ browser }, use, { project }) => {
      const warm = new WarmPage(browser, project.use.baseURL ?? '');
      await use(warm);
      await warm.close();
    },
    { scope: 'worker' },
  ],
  deck: async ({ warmPage, viewport, baseURL }, use, info) => {
    const page = await warmPage.fresh(viewport ?? USUAL_VIEWPORT);
    const faults = faultsOf(page, baseURL);
    await use(page);
    faults.stop();
    if (info.status !== info.expectedStatus || faults.found.length > 0) warmPage.discard();
    expect(faults.found).toEqual([]);
  },
  coldDeck: async ({ page, baseURL }, use) => {
    const faults = faultsOf(page, baseURL);
    await use(page);
    expect(faults.found).toEqual([]);
  },
});

const USUAL_VIEWPORT = { width: 1280, height: 720 };

/** Watches what a page and other windows of its browser must not do: fail, complain, or ask anybody but their own server. */
function faultsOf(page: Page, baseURL = '') {
  const context = page.context();
  const found: string[] = [];
  const onError = (error: WebError) => found.push(error.error().message);
  const onConsole = (message: ConsoleMessage) => message.type() === 'error' && found.push(message.text());
  const onRequest = (request: Request) => {
    const url = request.url();
    if (!url.startsWith(`${baseURL}/`) && !/^(blob|data):/.test(url))
      found.push(`asked another origin: ${url}`);
  };
  context.on('weberror', onError).on('console', onConsole).on('request', onRequest);
  const stop = () => {
    context.off('weberror', onError).off('console', onConsole).off('request', onRequest);
  };
  return { found, stop };
}

/** The slides of the talk that tests go to. What comes after the first case moves none of them. */
export const SLIDES = {
  first: '/talk/1/0',
  buggy: '/talk/6/0',
  hook: '/talk/10/0',
  cause: '/talk/11/0',
  /** A run is walked by its three clicks. */
  walk: '/talk/14/0',
} as const;

/** The bench of the first case. */
export const bench = (stage: 'buggy' | 'hook' | 'fixed' | 'modern') => `/demo/double-import/${stage}`;

/**
 * Opens an address of the deck, as written behind the `#`, and waits until it listens to its keys. Python is the page's own: what is
 * not about containers must not ask StackBlitz for one.
 */
export async function open(page: Page, address: string): Promise<void> {
  await openWith(page, 'embedded', address);
}

/** The same for what runs nothing: no interpreter is started, which is a quarter of what the processor has to do for a page. */
export async function openWithoutPython(page: Page, address: string): Promise<void> {
  await openWith(page, 'recorded', address);
}

async function openWith(page: Page, runtime: string, address: string): Promise<void> {
  await page.goto(`/?runtime=${runtime}#${address}`);
  await page.getByRole('main').waitFor();
  // What is on the screen first listens in the frame after.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
}

/** Opens one more window of the same browser, of the same size, at an address. */
export async function openBeside(page: Page, address: string): Promise<Page> {
  const other = await page.context().newPage();
  const size = page.viewportSize();
  if (size) await other.setViewportSize(size);
  await open(other, address);
  return other;
}

/** Goes to another address within the page, as a link of it would: what runs there goes on. */
export async function goTo(page: Page, address: string): Promise<void> {
  await page.evaluate(async (hash) => {
    if (location.hash === `#${hash}`) return;
    // Our listener comes after the deck's, which renders at once.
    const hasGone = new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }));
    location.hash = hash;
    await hasGone;
  }, address);
}

/** Waits while the page draws some frames: what would change by itself has had its chance then, however busy the machine is. */
export async function frames(page: Page, count: number): Promise<void> {
  await page.evaluate(async (left) => {
    for (; left > 0; left--) await new Promise(requestAnimationFrame);
  }, count);
}

export { codeShown, python, run, write } from './pages/bench.ts';
export { expect, type Page };
