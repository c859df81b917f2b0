import type { Browser, BrowserContext } from 'playwright/test';
import { type BareHost, bareHost } from './bare-host.ts';
import { test as base, codeShown, expect, goTo, open, type Page, python, run, write } from './deck.ts';
import { button, evidence, lines, openFile, tab, terminal } from './pages/bench.ts';
import { faultsOf } from './windows.ts';

/** A name of this machine that no browser knows for its own: what comes from there over http is not secure. */
const NAME = 'deck.example';

interface PlainHttp {
  host: BareHost;
  /** A browser that gets the deck from a laptop in the room. */
  room: BrowserContext;
}

const test = base.extend<PlainHttp>({
  launchOptions: [
    async ({ launchOptions: { args = [], ...options } }, use) => {
      await use({ ...options, args: [...args, `--host-resolver-rules=MAP ${NAME} localhost`] });
    },
    { scope: 'worker' },
  ],
  host: async ({ browser: _ }, use) => {
    const host = await bareHost();
    await use(host);
    await host.stop();
  },
  room: async ({ browser, host }, use) => {
    const context = await contextOf(browser, host);
    const faults = faultsOf(context);
    await use(context);
    await context.close();
    expect(faults.found).toEqual([]);
  },
});

function contextOf(browser: Browser, { url }: BareHost): Promise<BrowserContext> {
  return browser.newContext({
    baseURL: url.replace('localhost', NAME),
    viewport: { width: 1280, height: 720 },
  });
}

async function openIn(room: BrowserContext, address: string): Promise<Page> {
  const page = await room.newPage();
  await open(page, address);
  return page;
}

const audience = (desk: Page) => desk.getByRole('region', { name: 'Audience' });
const machine = (page: Page, name: string) =>
  page.getByRole('region', { name: 'This machine' }).getByRole('listitem').filter({ hasText: name });

test('A speaker gives the talk from a laptop in the room, over plain http, with desk and stage', async ({
  room,
}) => {
  const desk = await openIn(room, '/presenter/10/0');
  expect(await desk.evaluate(() => [isSecureContext, 'locks' in navigator, 'randomUUID' in crypto])).toEqual([
    false,
    false,
    false,
  ]);
  const opening = room.waitForEvent('page');
  await button(desk, 'Open its window').click();
  let stage = await opening;
  await expect(audience(desk)).toContainText('Audience: open');

  await test.step('A run and an edit are in both, from whichever they come', async () => {
    await run(desk, /exited 1/);
    await expect(evidence(stage).getByRole('button', { name: /the culprit/ })).toBeVisible();
    await openFile(stage, 'main.py');
    await write(stage, 'print("from the stage")');
    await expect(lines(desk)).toContainText('from the stage');
    await run(stage, /exited 0/);
    await expect(terminal(desk)).toContainText('from the stage');
  });
  await test.step('Both move, also when the browser has cleared its memory', async () => {
    for (const window of [desk, stage])
      await (await room.newCDPSession(window)).send('HeapProfiler.collectGarbage');
    await stage.keyboard.press('Escape');
    await stage.bringToFront();
    await goTo(stage, '/talk/11/0');
    await expect(desk).toHaveURL(/#\/presenter\/11\/0$/);
    await expect(audience(desk)).toContainText('Audience: open');
  });
  await test.step('The desk, which runs Python, is reloaded: the talk is where it was, and the stage goes on', async () => {
    await goTo(desk, '/presenter/10/0');
    await desk.reload();
    await expect(desk).toHaveURL(/#\/presenter\/10\/0$/);
    await expect(audience(desk)).toContainText('Audience: open');
    await expect(lines(desk)).toContainText('from the stage');
    await run(desk, /exited 0/);
    await expect(terminal(stage)).toContainText('from the stage');
  });
  await test.step('The stage, which leads now, is closed: the desk says so, and opens another', async () => {
    await stage.close();
    await expect(desk.getByRole('alert').filter({ hasText: 'The audience window is gone.' })).toBeVisible();
    await write(desk, 'print("from the desk")');
    await run(desk, /exited 0/);
    const again = room.waitForEvent('page');
    await button(desk, 'Open it again').click();
    stage = await again;
    await expect(terminal(stage)).toContainText('from the desk');
    await expect(lines(stage)).toContainText('from the desk');
  });
});

test('Windows that are opened at once, crash, hang and come back over plain http stay one room', async ({
  room,
}) => {
  const windows = await Promise.all([1, 2, 3].map(() => openIn(room, '/demo/double-import/buggy')));
  const [first, second, third] = windows as [Page, Page, Page];
  for (const window of windows) await openFile(window, 'main.py');
  await write(second, 'print("one room")');
  for (const window of windows) await expect(lines(window)).toContainText('one room');
  await run(third, /exited 0/);
  for (const window of windows) await expect(terminal(window)).toContainText('one room');

  await test.step('One crashes, and whichever it was, another one runs Python', async () => {
    const crashed = first.waitForEvent('crash');
    await first.goto('chrome://crash').catch(() => undefined);
    await crashed;
    await write(second, 'print("after a crash")');
    await expect(lines(third)).toContainText('after a crash');
    await run(third, /exited 0/);
    await expect(terminal(second)).toContainText('after a crash');
  });
  await test.step('The one that leads hangs, and is replaced; it comes back, and follows', async () => {
    await second.close();
    await expect(python(third)).toContainText(/ready|exited/);
    await run(third, /exited 0/);
    const late = await openIn(room, '/demo/double-import/buggy');
    await expect(lines(late)).toContainText('after a crash');
    // As long as it hangs, until another one leads.
    const hanging = third
      .evaluate(() => {
        for (const begin = Date.now(); Date.now() - begin < 12_000; );
      })
      .catch(() => undefined);
    await button(late, 'Run').click();
    await expect(python(late)).toContainText('exited 0');
    await write(late, 'print("by the heir")');
    await hanging;
    await expect.poll(() => codeShown(third)).toBe('print("by the heir")');
    await run(third, /exited 0/);
    await expect(terminal(late)).toContainText('by the heir');
  });
});

test('Over plain http the cover, the preflight and a share sheet say what is missing, and give what there is', async ({
  room,
}) => {
  const page = await openIn(room, '/');
  const offline = page.getByRole('status', { name: 'Offline copy' });
  await expect(offline).toContainText(
    'Plain http allows no offline copy. Open the deck over https, or on localhost.',
  );

  await test.step('The preflight tells the truth', async () => {
    await goTo(page, '/preflight');
    await button(page, 'Run all checks').click();
    await expect(machine(page, 'Two windows')).toContainText(
      /good.*A second window shows what is done in this/,
    );
    await expect(machine(page, 'Screens')).toContainText('On plain http no page can keep the screen awake');
    await expect(machine(page, 'Storage')).toContainText('to know');
    await expect(machine(page, 'Storage')).toContainText('Edits are saved. On plain http no page may ask');
    await expect(machine(page, 'Python')).toContainText('responds to input() and Ctrl-C');
    await expect(machine(page, 'Offline copy')).toContainText('problem');
    await expect(machine(page, 'Offline copy')).toContainText('Plain http allows no offline copy');
    await button(page, 'Stop').click();
  });
  await test.step('An own bug is kept', async () => {
    await goTo(page, '/own');
    await page
      .getByLabel('A zip or files')
      .setInputFiles([
        { name: 'bug.py', mimeType: 'text/x-python', buffer: Buffer.from('print("a bug of my own")\n') },
      ]);
    await expect(lines(page)).toContainText('a bug of my own');
    await run(page, /exited 0/);
    await page.reload();
    await expect(lines(page)).toContainText('a bug of my own');
  });
  await test.step('A link is copied, and can be pasted', async () => {
    await goTo(page, '/demo/double-import/buggy');
    await expect(tab(page, 'main.py')).toBeVisible();
    await button(page, 'Share').click();
    await button(page, 'Copy').click();
    await expect(page.getByText('Copied.')).toBeVisible();
    await expect(button(page, 'Copy')).toBeFocused();
    const link = await page.getByRole('textbox', { name: 'Link' }).inputValue();
    await page.keyboard.press('Escape');
    await page.keyboard.press('ControlOrMeta+k');
    const anywhere = page.getByRole('combobox', { name: 'Go to' });
    await anywhere.press('ControlOrMeta+v');
    await expect(anywhere).toHaveValue(link);
  });
});
