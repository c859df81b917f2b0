import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test as base, expect, type Page } from 'playwright/test';
import { writeRelease } from '../tools/build/offline.ts';
import { type BareHost, bareHost } from './bare-host.ts';
import { python, run } from './deck.ts';

/** A host that sends no headers and has the deck in a folder, as GitHub Pages has. */
const test = base.extend<{ host: BareHost }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright asks for a pattern.
  host: async ({}, use) => {
    const host = await bareHost('/someone/machete/');
    await use(host);
    await host.stop();
  },
});
test.use({ serviceWorkers: 'allow' });

const copy = (page: Page) => page.getByRole('status', { name: 'Offline copy' });
const terminal = (page: Page) => page.getByRole('region', { name: 'Terminal' });

/** Opens an address of the deck, and waits until the page is isolated, which takes it one reload. */
async function open(page: Page, host: BareHost, address = '/'): Promise<void> {
  await page.goto(`${host.url}#${address}`);
  await page.waitForFunction(() => crossOriginIsolated);
}

async function openWithCopy(page: Page, host: BareHost): Promise<void> {
  await open(page, host);
  await expect(copy(page)).toContainText('Offline copy complete', { timeout: 60_000 });
}

test('On a host that sends no headers the page is isolated after one reload, and input works', async ({
  page,
  host,
}) => {
  const visits: string[] = [];
  page.on('load', () => visits.push(page.url()));
  await open(page, host, '/demo/sys-path/hook');
  await expect(python(page)).toContainText('ready', { timeout: 45_000 });
  await expect(page.getByText(/not cross-origin isolated/)).toBeHidden();
  await run(page, /running/);
  await expect(terminal(page)).toContainText('(Pdb)');
  await terminal(page).getByRole('textbox').focus();
  await page.keyboard.type('c\n');
  await expect(python(page)).toContainText('exited 1');
  expect(visits.length).toBe(2);
});

test('With the server stopped the deck opens, and every stage of every case runs', async ({ page, host }) => {
  test.setTimeout(900_000);
  await openWithCopy(page, host);
  await host.stop();

  await page.reload();
  await expect(copy(page)).toContainText('Offline copy complete');
  await page.getByRole('link', { name: 'Start the talk' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Machete-mode debugging' })).toBeVisible();

  await page.goto(`${host.url}?theme=light#/talk/10/0`);
  await run(page, /exited 1/);
  await expect(page.getByRole('button', { name: /the culprit/ })).toBeVisible();

  await page.goto(`${host.url}#/preflight`);
  await page.getByRole('button', { name: 'Look at everything' }).click();
  await expect(page.getByRole('button', { name: 'Look again' })).toBeVisible({ timeout: 800_000 });
  const stages = page.getByRole('list', { name: /^Stages of/ }).getByRole('listitem');
  for (const said of await stages.allTextContents()) expect(said).toMatch(/ go$/);
  expect(await stages.count()).toBeGreaterThan(40);
  await expect(page.getByRole('status', { name: 'Verdict' })).toContainText('Go');
});

test('A network that goes in the middle of the copy leaves what is there, and the rest comes later', async ({
  page,
  host,
}) => {
  // The page itself takes about a hundred.
  host.left = 130;
  await page.goto(host.url);
  await expect(copy(page)).toContainText('No network');
  await expect(copy(page)).toContainText(/Offline copy: \d+ of \d+ files/);
  const [, held] = /(\d+) of \d+/.exec((await copy(page).textContent()) ?? '') ?? [];
  expect(Number(held)).toBeGreaterThan(5);

  host.left = Number.POSITIVE_INFINITY;
  host.asked.length = 0;
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(copy(page)).toContainText('Offline copy complete', { timeout: 60_000 });
  const [, of] = /(\d+) files/.exec((await copy(page).textContent()) ?? '') ?? [];
  const asked = host.asked.filter((path) => path !== 'release.json' && path !== 'service-worker.js');
  expect(asked.length).toBeLessThanOrEqual(Number(of) - Number(held));
});

test('A copy goes on by itself when the network is back', async ({ page, host }) => {
  test.setTimeout(180_000);
  host.left = 100;
  await page.goto(host.url);
  await expect(copy(page)).toContainText('No network');
  host.left = Number.POSITIVE_INFINITY;
  await expect(copy(page)).toContainText('Offline copy complete', { timeout: 120_000 });
});

test('A copy of which a part was lost is not called complete, and what is left of it still shows slides', async ({
  page,
  host,
}) => {
  await openWithCopy(page, host);
  await host.stop();
  await page.evaluate(async () => {
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) if (/\.wasm\?/.test(request.url)) await cache.delete(request);
    }
  });
  await page.reload();
  await expect(copy(page)).toContainText(/Offline copy: (\d+) of \d+ files/);
  await expect(copy(page)).toContainText('No network');

  await page.goto(`${host.url}#/talk/10/0`);
  await expect(page.getByRole('heading', { name: 'Ask the file who imports it' })).toBeVisible();
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  await expect(python(page)).toContainText('recorded');
  await expect(page.getByRole('button', { name: /the culprit/ })).toBeVisible();
});

test('A browser without room says so; the talk goes on, an edit stays, and more room makes the copy whole', async ({
  page,
  host,
  context,
}) => {
  test.setTimeout(180_000);
  const browser = await context.newCDPSession(page);
  const { origin } = new URL(host.url);
  await browser.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 9_000_000 });
  await open(page, host);
  await expect(copy(page)).toContainText('No room', { timeout: 60_000 });
  await expect(copy(page)).toContainText(/MB more are needed/);

  await page.goto(`${host.url}#/demo/double-import/hook`);
  await expect(page.locator('.view-lines')).toContainText('inspect');
  await page.getByRole('region', { name: 'Editor' }).getByRole('textbox', { name: 'Code' }).focus();
  await page.keyboard.press('ControlOrMeta+Home');
  await page.keyboard.type('# mine');
  await run(page, /exited 1/);
  await page.reload();
  await expect(page.locator('.view-lines')).toContainText('# mine');

  await browser.send('Storage.overrideQuotaForOrigin', { origin });
  await open(page, host);
  await page.reload();
  await expect(copy(page)).toContainText('Offline copy complete', { timeout: 60_000 });
});

test.describe('A new release', () => {
  let folder: string;
  test.beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'machete-release-'));
    await cp(resolve('dist'), folder, { recursive: true });
    const page = join(folder, 'index.html');
    const html = await readFile(page, 'utf8');
    await writeFile(page, html.replace('<title>Machete Mode</title>', '<title>The next release</title>'));
    await writeRelease(folder);
  });
  test.afterAll(() => rm(folder, { recursive: true }));

  test('comes only when it is taken, never while the talk is on, and is whole then', async ({
    page,
    host,
  }) => {
    await openWithCopy(page, host);
    host.folder = folder;
    await page.reload();
    const update = page.getByRole('region', { name: 'Update' });
    await expect(update).toContainText('A new release of this deck is there');
    await expect(page).toHaveTitle('Machete Mode');

    const stage = await page.context().newPage();
    await stage.goto(`${host.url}#/talk/2/0`);
    await expect(stage.getByRole('heading').first()).toBeVisible();
    await page.getByRole('button', { name: 'Take the new release' }).click();
    await expect(update.getByRole('alert')).toContainText('The talk is being shown in a window');
    await stage.reload();
    expect(await stage.content()).not.toContain('The next release');
    await stage.close();

    const reloaded = page.waitForEvent('load');
    await page.getByRole('button', { name: 'Take the new release' }).click();
    await reloaded;
    await expect(page).toHaveTitle('The next release');
    await expect(copy(page)).toContainText('Offline copy complete');
    await expect(update).toBeHidden();
    await host.stop();
    await page.reload();
    await expect(page).toHaveTitle('The next release');
    await expect(copy(page)).toContainText('Offline copy complete');
  });

  test('that nobody took is not there when the deck is opened again', async ({ page, host }) => {
    await openWithCopy(page, host);
    host.folder = folder;
    await page.reload();
    await expect(page.getByRole('region', { name: 'Update' })).toBeVisible();
    const context = page.context();
    await page.close();
    const again = await context.newPage();
    await again.goto(host.url);
    await expect(copy(again)).toContainText('Offline copy complete');
    await expect(again).toHaveTitle('Machete Mode');
  });

  test('that is cut off on its way leaves the old one as it was', async ({ page, host }) => {
    await openWithCopy(page, host);
    host.folder = folder;
    await page.reload();
    await expect(page.getByRole('region', { name: 'Update' })).toBeVisible();
    await host.stop();
    await page.getByRole('button', { name: 'Take the new release' }).click();
    await expect(page.getByRole('alert')).toContainText('No network');
    await page.reload();
    await expect(copy(page)).toContainText('Offline copy complete');
    await expect(page).toHaveTitle('Machete Mode');
  });
});
