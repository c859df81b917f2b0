import { type KeyInput, launch, type Page } from 'puppeteer-core';
import { type Browser, SIZE, type Window } from './browser.ts';

/** Puppeteer would let a page that was opened as a file load other files. */
const AS_PEOPLE_HAVE_IT = { 'security.fileuri.strict_origin_policy': true };

/** Chromium by its own protocol, Firefox by WebDriver BiDi. */
export async function launchByPuppeteer(
  engine: 'chrome' | 'firefox',
  executablePath: string,
  args: string[] = [],
): Promise<Browser> {
  const browser = await launch({
    browser: engine,
    executablePath,
    defaultViewport: SIZE,
    args,
    extraPrefsFirefox: AS_PEOPLE_HAVE_IT,
  });
  // The window that a Firefox without a screen starts with never has the focus.
  const [first] = await browser.pages();
  await browser.newPage();
  await first?.close();
  const known = new Map<Page, Window>();
  return {
    async windows() {
      for (const page of await browser.pages()) if (!known.has(page)) known.set(page, windowOf(page));
      return [...known].flatMap(([page, window]) => (page.isClosed() ? [] : [window]));
    },
    close: () => browser.close(),
  };
}

function windowOf(page: Page): Window {
  return {
    goTo: async (url) => void (await page.goto(url)),
    reload: async () => void (await page.reload()),
    run: (work, ...args) => page.evaluate(work as never, ...(args as unknown as [])) as never,
    load: async (script) => void (await page.evaluate(script)),
    async press(keys) {
      for (const key of keys) await page.keyboard.down(key as KeyInput);
      for (const key of keys.toReversed()) await page.keyboard.up(key as KeyInput);
    },
    type: (text) => page.keyboard.type(text),
    click: ({ x, y }) => page.mouse.click(x, y),
    toFront: () => page.bringToFront(),
    close: () => page.close(),
  };
}
