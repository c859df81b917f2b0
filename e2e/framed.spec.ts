import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test as base, expect, type FrameLocator, type Page } from 'playwright/test';
import { type BareHost, bareHost } from './bare-host.ts';

interface Hosts {
  /** Of the deck, without a header. */
  readonly host: BareHost;
  /** Opens a page of somebody else that shows an address in a frame. */
  readonly frame: (url: string) => Promise<FrameLocator>;
}

const test = base.extend<Hosts>({
  host: async ({ context }, use) => {
    const host = await bareHost('/someone/machete/');
    await use(host);
    // Before its host goes: a page that is left alone complains.
    await context.close();
    await host.stop();
  },
  frame: async ({ page }, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'framing-'));
    const other = await bareHost('/', folder);
    await use(async (url) => {
      await writeFile(
        join(folder, 'index.html'),
        `<!doctype html><body style="margin:0"><iframe src="${url}" style="border:0;width:100vw;height:100vh"></iframe>`,
      );
      await page.goto(other.url);
      return page.frameLocator('iframe');
    });
    await other.stop();
    await rm(folder, { recursive: true });
  },
});

const DEMO = '#/demo/double-import/hook';

test('Our own server lets no page show the deck in a frame', async ({ page, baseURL, frame }) => {
  await frame(`${baseURL}/${DEMO}`);
  await expect.poll(() => urlInFrame(page)).toBe('chrome-error://chromewebdata/');
});

test('On a host that sends no headers, a frame shows how to open the deck, and nothing else of it', async ({
  page,
  host,
  frame,
}) => {
  const deck = await frame(host.url + DEMO);
  await expect(deck.getByRole('heading')).toHaveText('This deck does not run inside another page');
  await expect(deck.locator('a, button, input, [tabindex], [contenteditable]')).toHaveCount(1);
  await page.keyboard.press('ControlOrMeta+k');
  await expect(deck.getByRole('dialog')).toHaveCount(0);
  expect(host.asked.filter((path) => /python|pyodide|monaco|service-worker/.test(path))).toEqual([]);

  const [opened] = await Promise.all([
    page.waitForEvent('popup'),
    deck.getByRole('link', { name: 'Open it in a window of its own' }).click(),
  ]);
  expect(opened.url()).toBe(host.url + DEMO);
  await expect(opened.getByRole('button', { name: 'Run', exact: true })).toBeVisible();
});

test.describe('in its offline copy', () => {
  test.use({ serviceWorkers: 'allow' });

  test('the deck is shown in no frame, with the server gone too', async ({ page, host, frame }) => {
    await page.goto(host.url);
    await expect(page.getByRole('status', { name: 'Offline copy' })).toContainText('Offline copy complete', {
      timeout: 60_000,
    });
    await host.stop();
    // The copy does answer, outside a frame.
    await page.reload();
    await expect(page.getByRole('link', { name: 'Start the talk' })).toBeVisible();
    await frame(host.url);
    await expect.poll(() => urlInFrame(page)).toBe('chrome-error://chromewebdata/');
  });
});

function urlInFrame(page: Page): string | undefined {
  return page.frames()[1]?.url();
}
