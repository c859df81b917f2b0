import type { Browser, Locator, Page } from 'playwright';

/** All that a page shows is loaded first; on a slow and busy machine that takes a while. */
const LAID_OUT_MS = 120_000;

/** Opens what is to be printed, and waits until the page itself says that all of it is there: data, fonts, layout. */
export async function openPrint(
  browser: Browser,
  url: string,
  kind: 'slides' | 'steps' | 'handout',
  theme: 'light' | 'dark',
): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1328, height: 800 }, serviceWorkers: 'block' });
  await page.goto(`${url}?theme=${theme}#/print/${kind}`);
  await page.locator('main[data-print][aria-busy="false"]').waitFor({ timeout: LAID_OUT_MS });
  return page;
}

/** The pages in order, each named `<slide>/<step>`. */
export async function printedPages(
  page: Page,
): Promise<readonly { readonly element: Locator; readonly name: string }[]> {
  const pages = await page.locator('[data-page]').all();
  return Promise.all(
    pages.map(async (element) => ({ element, name: (await element.getAttribute('data-page')) ?? '' })),
  );
}
