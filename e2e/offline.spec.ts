import { readdirSync } from 'node:fs';
import { expect, type Page } from 'playwright/test';
import type { BareHost } from './bare-host.ts';
import { python, run } from './deck.ts';
import { terminal } from './pages/bench.ts';
import { releasing as test, withOneStage, withTitle } from './releasing-host.ts';

test.use({ serviceWorkers: 'allow' });
test.describe.configure({ timeout: 300_000 });

/** Some thirty megabytes are read, checked and kept. */
const PATIENCE = { timeout: 120_000 };

const CASES = readdirSync('cases', { withFileTypes: true }).filter((entry) => entry.isDirectory());

const copy = (page: Page) => page.getByRole('status', { name: 'Offline copy' });
const update = (page: Page) => page.getByRole('region', { name: 'Update' });

/** Opens an address of the deck, and waits until the page is isolated, which takes it one reload. */
async function open(page: Page, host: BareHost, address = '/'): Promise<void> {
  await page.goto(`${host.url}#${address}`);
  await page.waitForFunction(() => crossOriginIsolated);
}

async function openWithCopy(page: Page, host: BareHost): Promise<void> {
  await open(page, host);
  await expect(copy(page)).toContainText('Offline copy complete', PATIENCE);
}

test('On a host that sends no headers input works after one reload; with the server stopped the deck opens and runs every case', async ({
  page,
  host,
  release,
}) => {
  await release(withOneStage);
  const visits: string[] = [];
  page.on('load', () => visits.push(page.url()));
  await open(page, host, '/demo/sys-path/hook');
  await expect(python(page)).toContainText('ready', PATIENCE);
  await expect(page.getByText(/not cross-origin isolated/)).toBeHidden();
  await run(page, /waiting for you/);
  await expect(terminal(page)).toContainText('(Pdb)');
  await terminal(page).getByRole('textbox').focus();
  await page.keyboard.type('c\n');
  await expect(python(page)).toContainText('exited 1');
  expect(visits.length).toBe(2);

  await page.goto(`${host.url}#/`);
  await expect(copy(page)).toContainText('Offline copy complete', PATIENCE);
  await host.stop();

  await test.step('With the server stopped the deck opens, and runs a stage of every case', async () => {
    await page.reload();
    await expect(copy(page)).toContainText('Offline copy complete');
    await page.getByRole('link', { name: 'Start the talk' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Machete-mode debugging' })).toBeVisible();

    await page.goto(`${host.url}?theme=light#/talk/10/0`);
    await run(page, /exited 1/);
    await expect(page.getByRole('button', { name: /the culprit/ })).toBeVisible();

    await page.goto(`${host.url}?theme=light#/preflight`);
    await page.getByRole('button', { name: 'Run all checks' }).click();
    const stages = page.getByRole('list', { name: /^Stages of/ }).getByRole('listitem');
    await expect(stages).toHaveCount(CASES.length);
    // One after the other: each has its own time.
    for (const stage of await stages.all()) await expect(stage).toHaveText(/ good$/, PATIENCE);
    await expect(page.getByRole('button', { name: 'Run again' })).toBeVisible();
    await expect(page.getByRole('status', { name: 'Verdict' })).toContainText('Ready');
    await page.getByRole('link', { name: 'Open the presenter' }).click();
    await expect(page).toHaveURL(/#\/presenter\/1\/0$/);
  });

  await test.step('A copy of which a part was lost is not called complete, and what is left of it still shows slides', async () => {
    await page.evaluate(async () => {
      for (const name of await caches.keys()) {
        const cache = await caches.open(name);
        for (const request of await cache.keys())
          if (/\.wasm\?/.test(request.url)) await cache.delete(request);
      }
    });
    await page.goto(`${host.url}#/`);
    await expect(copy(page)).toContainText(/Offline copy: (\d+) of \d+ files/);
    await expect(copy(page)).toContainText('No network');

    await page.goto(`${host.url}#/talk/10/0`);
    await expect(page.getByRole('heading', { name: 'Ask the file who imports it' })).toBeVisible();
    await page.getByRole('button', { name: 'Run', exact: true }).click();
    await expect(python(page)).toContainText('recorded');
    await expect(page.getByRole('button', { name: /the culprit/ })).toBeVisible();
  });
});

test('A network that goes in the middle of the copy leaves what is there; the rest comes when asked for, and by itself', async ({
  page,
  host,
}) => {
  await page.clock.install();
  const held = async () => Number(/(\d+) of \d+/.exec((await copy(page).textContent()) ?? '')?.[1]);
  // The page itself takes about a hundred.
  host.left = 130;
  await page.goto(host.url);
  await expect(copy(page)).toContainText('No network', PATIENCE);
  const first = await held();
  expect(first).toBeGreaterThan(5);

  host.left = 20;
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect.poll(held).toBeGreaterThan(first);
  await expect(copy(page)).toContainText('No network', PATIENCE);
  const second = await held();

  host.left = Number.POSITIVE_INFINITY;
  host.asked.length = 0;
  await page.clock.fastForward('00:16');
  await expect(copy(page)).toContainText('Offline copy complete', PATIENCE);
  const [, of] = /(\d+) files/.exec((await copy(page).textContent()) ?? '') ?? [];
  const asked = host.asked.filter((path) => path !== 'release.json' && path !== 'service-worker.js');
  expect(asked.length).toBeGreaterThan(0);
  expect(asked.length).toBeLessThanOrEqual(Number(of) - second);
});

test('A browser without room says so; the talk goes on, an edit stays, and more room makes the copy whole', async ({
  page,
  host,
  context,
}) => {
  const browser = await context.newCDPSession(page);
  const { origin } = new URL(host.url);
  await browser.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 9_000_000 });
  await open(page, host);
  await expect(copy(page)).toContainText('Not enough space', PATIENCE);
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
  await expect(copy(page)).toContainText('Offline copy complete', PATIENCE);
});

test('A new release comes only when it is taken, never while the talk is on or by halves, and is whole then', async ({
  page: first,
  host,
  release,
}) => {
  const context = first.context();
  await openWithCopy(first, host);
  await release(withTitle('The next release'));
  await first.reload();
  await expect(update(first)).toContainText('A new release of this deck is available');
  await expect(first).toHaveTitle('Machete Mode');

  await test.step('Nobody takes it: it is not there when the deck is opened again', async () => {
    await first.close();
  });
  const page = await context.newPage();
  await page.goto(host.url);
  await expect(copy(page)).toContainText('Offline copy complete');
  await expect(page).toHaveTitle('Machete Mode');
  await expect(update(page)).toBeVisible();

  await test.step('While the talk is shown it is refused', async () => {
    const stage = await context.newPage();
    await stage.goto(`${host.url}#/talk/2/0`);
    await expect(stage.getByRole('heading').first()).toBeVisible();
    await page.getByRole('button', { name: 'Take the new release' }).click();
    await expect(update(page).getByRole('alert')).toContainText('A window is showing the talk');
    await stage.reload();
    await expect(stage.getByRole('heading').first()).toBeVisible();
    expect(await stage.content()).not.toContain('The next release');
    await stage.close();
  });

  await test.step('Cut off on its way, it leaves the old one as it was', async () => {
    await host.stop();
    await page.getByRole('button', { name: 'Take the new release' }).click();
    await expect(page.getByRole('alert')).toContainText('No network');
    await page.reload();
    await expect(copy(page)).toContainText('Offline copy complete');
    await expect(page).toHaveTitle('Machete Mode');
  });

  await host.start();
  await page.reload();
  const reloaded = page.waitForEvent('load', PATIENCE);
  await page.getByRole('button', { name: 'Take the new release' }).click();
  await reloaded;
  await expect(page).toHaveTitle('The next release', PATIENCE);
  await expect(copy(page)).toContainText('Offline copy complete');
  await expect(update(page)).toBeHidden();
  await host.stop();
  await page.reload();
  await expect(page).toHaveTitle('The next release');
  await expect(copy(page)).toContainText('Offline copy complete');
});
