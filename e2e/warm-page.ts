import type { Browser, Page, ViewportSize } from 'playwright/test';

/** Of the deck's origin, with its headers, and nothing of the deck runs on it. */
const BARE = '/favicon.svg';

const USUAL_MEDIA = {
  colorScheme: 'light',
  reducedMotion: 'no-preference',
  forcedColors: 'none',
  contrast: 'no-preference',
} as const;

/**
 * What stays with a page for good, so that the next test would have it too. A changed answer to a request is kept by the caches of
 * the page, and taken for that of the server when the route is gone.
 */
const FOR_GOOD = ['addInitScript', 'exposeBinding', 'exposeFunction', 'route'] as const;

/**
 * One page that many tests use one after the other. What is costly to a new one is there already: the process, fonts, scripts
 * from the cache and their compiled code. Each test gets it as a new browser would have it.
 */
export class WarmPage {
  private page: Page | null = null;
  private isBroken = false;

  constructor(
    private readonly browser: Browser,
    private readonly baseURL: string,
  ) {}

  /** The page, with nothing of the test before. */
  async fresh(viewport: ViewportSize): Promise<Page> {
    if (this.isBroken || this.page?.isClosed()) await this.close();
    this.page ??= await this.make();
    await clear(this.page, viewport);
    return this.page;
  }

  /** What has failed a test may have left anything behind: the next one gets another page. */
  discard(): void {
    this.isBroken = true;
  }

  async close(): Promise<void> {
    const context = this.page?.context();
    this.page = null;
    this.isBroken = false;
    await context?.close();
  }

  private async make(): Promise<Page> {
    const context = await this.browser.newContext({ baseURL: this.baseURL, serviceWorkers: 'block' });
    const page = await context.newPage();
    page.on('crash', () => this.discard());
    for (const name of FOR_GOOD) for (const owner of [context, page]) refuse(owner, name);
    refuse(page.clock, 'install');
    return page;
  }
}

async function clear(page: Page, viewport: ViewportSize): Promise<void> {
  const context = page.context();
  await Promise.all(context.pages().map((each) => (each === page ? undefined : each.close())));
  await Promise.all([
    context.clearPermissions(),
    context.clearCookies(),
    page.emulateMedia({ media: null, ...USUAL_MEDIA }),
    isSame(page.viewportSize(), viewport) || page.setViewportSize(viewport),
  ]);
  await page.goto(BARE);
  // In the last corner it points at nothing of a page that comes under it.
  await page.mouse.move(viewport.width - 1, viewport.height - 1);
  await page.evaluate(forgetEverything);
}

function isSame(one: ViewportSize | null, other: ViewportSize): boolean {
  return one?.width === other.width && one.height === other.height;
}

function refuse<Name extends string>(from: { [name in Name]: unknown }, name: Name): void {
  Object.defineProperty(from, name, {
    value: () => {
      throw new Error(`${name} stays with a page for good: take \`coldDeck\` for it.`);
    },
  });
}

/** All that an origin can keep. It runs in the page. */
async function forgetEverything(): Promise<void> {
  window.name = '';
  localStorage.clear();
  sessionStorage.clear();
  const databases = await indexedDB.databases();
  await Promise.all(databases.map(({ name = '' }) => deleted(name)));
  for (const name of await caches.keys()) await caches.delete(name);
  for (const worker of await navigator.serviceWorker.getRegistrations()) await worker.unregister();
  const files = await navigator.storage.getDirectory();
  for await (const name of files.keys()) await files.removeEntry(name, { recursive: true });

  function deleted(name: string) {
    return new Promise<void>((resolve, reject) => {
      const deleting = indexedDB.deleteDatabase(name);
      deleting.onsuccess = () => resolve();
      // A page of the test before that still has it open: it is on its way out, and `onsuccess` comes after.
      deleting.onerror = () => reject(deleting.error);
    });
  }
}
