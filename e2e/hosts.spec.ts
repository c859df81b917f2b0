import { gzipSync } from 'node:zlib';
import { expect, type Page, type Request } from 'playwright/test';
import type { BareHost } from './bare-host.ts';
import { python, run } from './deck.ts';
import { culprits, evidence } from './pages/bench.ts';
import { releasing as test, withOtherScripts } from './releasing-host.ts';
import { appServer, pythonServer } from './static-servers.ts';

test.use({ serviceWorkers: 'allow' });

const DEMO = '#/demo/double-import/hook';
/** Nothing runs on it. */
const SLIDE = '?runtime=recorded#/talk/2/0';

const update = (page: Page) => page.getByRole('region', { name: 'Update' });
const copy = (page: Page) => page.getByRole('status', { name: 'Offline copy' });
const headline = (page: Page) => page.getByRole('heading', { level: 1 });
const isolated = (page: Page) => page.waitForFunction(() => crossOriginIsolated, null, { timeout: 60_000 });

/** Counts how often a page is loaded from now on. */
function loadsOf(page: Page): { count: number } {
  const loads = { count: 0 };
  page.on('load', () => loads.count++);
  return loads;
}

/** How often the page was asked for: one that reloads itself at once is never loaded. */
function visitsOf(page: Page): { count: number; last: Request | null } {
  const visits: ReturnType<typeof visitsOf> = { count: 0, last: null };
  page.on('request', (request) => {
    if (!request.isNavigationRequest() || request.frame() !== page.mainFrame()) return;
    visits.count++;
    visits.last = request;
  });
  return visits;
}

for (const [name, start] of [
  ['python3 -m http.server', pythonServer],
  ['a server that answers with a page for whatever it lacks', appServer],
] as const) {
  test(`From ${name} the deck runs, whether its address ends with a slash, with index.html or with a query`, async ({
    page,
  }) => {
    const server = await start();
    await page.goto(`${server.url}${DEMO}`);
    await isolated(page);
    await run(page, /exited 1/);
    await expect(culprits(page)).toHaveCount(1);

    for (const ending of ['/', '/index.html', '/?x=1', '/index.html?x=1', '?x=1']) {
      await test.step(`${ending}`, async () => {
        await page.goto('about:blank');
        await page.goto(`${server.url}${ending}#/talk/2/0`);
        await expect(headline(page)).toBeVisible();
        await isolated(page);
        await expect(page).toHaveURL(/#\/talk\/2\/0$/);
        expect(new URL(page.url()).search).toBe(ending.includes('?') ? '?x=1' : '');
      });
    }
    await page.close();
    await server.stop();
  });
}

test('A host that isolates the page by itself costs no reload, also with the word that Safari does not know', async ({
  page,
  host,
}) => {
  host.alter = (answer) => ({
    ...answer,
    headers: {
      ...answer.headers,
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Embedder-Policy': 'credentialless',
    },
  });
  const loads = loadsOf(page);
  await page.goto(host.url + DEMO);
  await run(page, /exited 1/);
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
  expect(loads.count).toBe(1);

  await test.step('The offline copy has the word that every browser knows', async () => {
    await page.evaluate(() => navigator.serviceWorker.ready);
    const embedder = async () =>
      (await page.evaluate(() => fetch(location.href))) &&
      page.evaluate(async () => (await fetch(location.href)).headers.get('Cross-Origin-Embedder-Policy'));
    await expect.poll(embedder).toBe('require-corp');
  });
});

test('A host that packs everything and knows no types but those of pages and scripts is good enough', async ({
  page,
  host,
}) => {
  host.alter = (answer, file) => {
    const { 'Content-Type': type = '', ...headers } = answer.headers;
    return {
      ...answer,
      body: gzipSync(answer.body, { level: 1 }),
      headers: {
        ...headers,
        'Content-Encoding': 'gzip',
        ...(/\.(html|js|css)$/.test(file) && { 'Content-Type': type }),
      },
    };
  };
  await page.goto(host.url + DEMO);
  await isolated(page);
  await run(page, /exited 1/);
  await expect(culprits(page)).toHaveCount(1);
});

test('A reload past all caches goes around the service worker; the page comes back isolated by one more', async ({
  page,
  host,
}) => {
  await page.goto(host.url + SLIDE);
  await isolated(page);
  await expect(headline(page)).toBeVisible();
  const browser = await page.context().newCDPSession(page);
  for (const time of ['once', 'and again']) {
    await test.step(time, async () => {
      const visits = visitsOf(page);
      const isLoaded = page.waitForEvent('load');
      await browser.send('Page.reload', { ignoreCache: true });
      await isLoaded;
      await expect.poll(() => visits.count).toBe(2);
      await isolated(page);
      await expect(headline(page)).toBeVisible();
    });
  }

  await test.step('Where the service worker is always gone around, it is tried once', async () => {
    await browser.send('Network.enable');
    await browser.send('Network.setBypassServiceWorker', { bypass: true });
    const visits = visitsOf(page);
    await page.reload();
    await expect.poll(() => visits.count).toBe(2);
    // Another reload before the page has come would call it off.
    await (await visits.last?.response())?.finished();
    await page.waitForLoadState();
    await page.reload();
    await expect(headline(page)).toBeVisible();
    await page.evaluate(() => navigator.serviceWorker.ready);
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(false);
    expect(visits.count).toBe(3);
  });
});

test('With half a copy of a release that the server has no more, the deck is whole, of the new one; it says how to keep that', async ({
  page,
  host,
  release,
}) => {
  const loads = loadsOf(page);
  await page.goto(`${host.url}?runtime=recorded#/`);
  await isolated(page);
  // The page itself is kept, its scripts are not.
  await expect(copy(page)).toContainText('Offline copy complete', { timeout: 120_000 });
  await page.evaluate(async () => {
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) if (/\.js\?/.test(request.url)) await cache.delete(request);
    }
  });
  await release(withOtherScripts);

  await test.step('A page that is open still says what a reload will bring', async () => {
    await page.getByRole('link', { name: 'Preflight' }).click();
    await expect(page.getByRole('heading', { name: 'This page could not be shown' })).toBeVisible();
    await expect(page.getByText('a reload brings it')).toBeVisible();
    await page.getByRole('button', { name: 'Reload' }).click();
    await expect(page.getByRole('button', { name: 'Run all checks' })).toBeVisible();
    await expect(page).toHaveTitle('The next release');
  });

  await page.goto(`${host.url}?runtime=recorded#/`);
  await expect(copy(page)).toContainText('The server has a new release by now');
  await expect(update(page)).toContainText('The offline copy does not change until you take it');
  loads.count = 0;
  await page.getByRole('button', { name: 'Take the new release' }).click();
  await expect.poll(() => loads.count, { timeout: 120_000 }).toBe(1);
  await expect(copy(page)).toContainText('Offline copy complete');
  await expect(update(page)).toBeHidden();

  await test.step('What does not arrive as it was built is named, and not kept', async () => {
    await page.evaluate(async () => {
      for (const name of await caches.keys()) {
        const cache = await caches.open(name);
        for (const request of await cache.keys())
          if (/favicon/.test(request.url)) await cache.delete(request);
      }
    });
    host.alter = (answer, file) =>
      file === 'favicon.svg' ? { ...answer, body: Buffer.from('<title>Not here</title>') } : answer;
    await page.reload();
    await expect(copy(page)).toContainText(
      'The server sends something else as favicon.svg. Upload all files',
    );
  });
});

test.describe('without a service worker', () => {
  test.use({ serviceWorkers: 'block' });

  test('A first script that does not load is named, with what the server says of it', async ({
    page,
    host,
  }) => {
    const notice = page.getByRole('alert');
    const answers = async (alter: BareHost['alter'], says: RegExp) => {
      host.alter = (answer, file) => (/^assets\/index-.*\.js$/.test(file) ? alter(answer, file) : answer);
      await page.goto('about:blank');
      await page.goto(host.url + SLIDE);
      await expect(notice).toContainText(says);
    };
    const type = (name: string) => ({ 'Content-Type': name });
    await answers(
      (answer) => ({ ...answer, headers: type('text/plain') }),
      /assets\/index-[\w-]+\.js, but says it is text\/plain\. Have it send/,
    );
    const visits = visitsOf(page);
    await answers(
      ({ headers }) => ({ status: 404, headers, body: Buffer.alloc(0) }),
      /does not have \/someone\/machete\/assets\/index-/,
    );
    // Once, and once more: the browser may have shown an old page.
    expect(visits.count).toBe(2);
    await answers(
      () => ({ status: 200, headers: type('text/html'), body: Buffer.from('<title>Not here</title>') }),
      /sends a page of HTML in place of \/someone/,
    );
    await answers(
      () => ({ status: 503, headers: {}, body: Buffer.alloc(0) }),
      /answered 503 for .*Try again later/,
    );
    await answers(
      (answer) => ({ ...answer, body: Buffer.from("throw new Error('Too old')") }),
      /failed while it started: .*Too old/,
    );

    await test.step('Once it is mended a reload shows the slide', async () => {
      host.alter = (answer) => answer;
      await page.getByRole('link', { name: 'Reload' }).click();
      await expect(headline(page)).toBeVisible();
      await expect(notice).toBeHidden();
    });
  });

  test('A policy of the server that forbids Python is quoted', async ({ page, host }) => {
    const policy = "script-src 'self' 'unsafe-inline'";
    host.alter = (answer) => ({
      ...answer,
      headers: { ...answer.headers, 'Content-Security-Policy': `${policy}; img-src *` },
    });
    await page.goto(host.url + DEMO);
    await expect(python(page)).toContainText('not available');
    await expect(evidence(page)).toContainText(`Content-Security-Policy, which may forbid it: "${policy}".`);
  });
});
