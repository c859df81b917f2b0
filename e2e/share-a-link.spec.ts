import { zlibSync } from 'fflate';
import type { Browser } from 'playwright/test';
import { expect, goTo, open, openWithoutPython, type Page, test } from './deck.ts';
import { button, codeShown, evidence, lines, python, run, tab, terminal, write } from './pages/bench.ts';
import { readCode } from './pages/qr-code.ts';
import { violationsIn } from './violations.ts';

const BENCH = '/demo/double-import/hook';
const THEIRS = 'import sys\nprint("from somebody else")\nsys.exit(3)\n';

const mark = (page: Page) => page.getByRole('note', { name: 'Where this code is from' });
const headline = (page: Page) => page.getByRole('heading', { level: 1 });

/** The link of the bench that is open. */
async function shared(page: Page): Promise<string> {
  await button(page, 'Share').click();
  const link = await page.getByRole('textbox', { name: 'Link' }).inputValue();
  await page.keyboard.press('Escape');
  return link;
}

/** Behind the `#`, so that a test opens it on the page's own Python. */
const addressOf = (link: string) => link.slice(link.indexOf('#') + 1);

/** A link that no deck has made. */
function forged(edits: readonly (readonly [string, string])[]): string {
  const wire = { case: 'double-import', stage: 'hook', edits, open: null, selection: null };
  return `/open/1.${Buffer.from(zlibSync(Buffer.from(JSON.stringify(wire)))).toString('base64url')}`;
}

/** A browser that knows nothing of what was done in the other one. */
async function anotherBrowser(browser: Browser, address: string): Promise<Page> {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  await openWithoutPython(page, address);
  return page;
}

test('An edited hook with a selection is shared, and stands the same in another browser, where nothing has run', async ({
  deck,
  browser,
}) => {
  await open(deck, BENCH);
  await deck.getByRole('combobox', { name: 'All files' }).selectOption('reports/totals.py');
  await expect(tab(deck, 'reports/totals.py')).toHaveAttribute('aria-selected', 'true');
  await write(deck, 'import shop\n\nprint("shared")\nprint("twice")\n');
  await deck.keyboard.press('ControlOrMeta+Home');
  await deck.keyboard.press('ArrowDown');
  await deck.keyboard.press('Shift+ArrowDown');
  await expect(deck.locator('.selected-text')).not.toHaveCount(0);
  const link = await shared(deck);
  expect(link).toMatch(/^http:\/\/localhost:\d+\/#\/open\/1\.[\w-]+$/);
  expect(link.length).toBeLessThan(8192);

  const there = await anotherBrowser(browser, addressOf(link));
  await expect(headline(there)).toHaveText('This code came from a link');
  await expect(there.getByRole('main')).toContainText('hook');
  await expect(there.getByRole('figure')).toHaveCount(1);
  await button(there, 'Open it on the bench').click();
  await expect(tab(there, 'reports/totals.py')).toHaveAttribute('aria-selected', 'true');
  await expect(lines(there)).toContainText('twice');
  expect(await codeShown(there)).toContain('print("shared")');
  await expect(there.locator('.selected-text')).not.toHaveCount(0);
  await expect(python(there)).toContainText('ready');
  await expect(terminal(there)).not.toContainText('main.py');
  await expect(evidence(there)).toContainText('Press Run');
  // Files, open file and selection: what it is shared as again is the same to the letter.
  expect(await shared(there)).toBe(link);
  await there.context().close();
});

test('What differs is compared with the original first, which can be opened instead', async ({ deck }) => {
  await openWithoutPython(deck, forged([['main.py', THEIRS]]));
  const differs = deck.getByRole('region', { name: 'What differs' });
  await expect(differs).toContainText('1 file differs from the original');
  await expect(differs.getByRole('figure')).toContainText('main.py');
  await expect(differs.locator('figure ins')).toContainText(['print("from somebody else")']);
  await expect(differs.locator('figure del')).not.toHaveCount(0);
  await button(deck, 'Open the original').click();
  await expect(tab(deck, 'main.py')).toBeVisible();
  await expect(mark(deck)).toHaveCount(0);
  await tab(deck, 'main.py').click();
  await expect(lines(deck)).not.toContainText('somebody else');
});

test('The bench says that its code is from a link, over a reload, until it is reset', async ({ deck }) => {
  await open(deck, forged([['main.py', THEIRS]]));
  await button(deck, 'Open it on the bench').click();
  await expect(mark(deck)).toContainText('From a link');
  // The store has it once the tab says so after the reload; it is written at once and read in a moment.
  await expect(async () => {
    await deck.reload();
    await expect(mark(deck)).toBeVisible({ timeout: 3000 });
  }).toPass();
  await mark(deck).getByRole('button', { name: 'Compare' }).click();
  const sheet = deck.getByRole('dialog', { name: 'Compare with the original' });
  await expect(sheet.locator('figure ins')).toContainText(['print("from somebody else")']);
  await deck.keyboard.press('Escape');
  await expect(sheet).toHaveCount(0);
  await tab(deck, 'main.py').click();
  await run(deck, /exited 3/);
  await expect(terminal(deck)).toContainText('from somebody else');
  await mark(deck).getByRole('button', { name: 'Reset to the original' }).click();
  await expect(mark(deck)).toHaveCount(0);
  await button(deck, 'Undo reset').click();
  await expect(mark(deck)).toBeVisible();
});

test('Edits of one’s own are named before a link takes their place, and come back though its code was changed', async ({
  deck,
}) => {
  await openWithoutPython(deck, BENCH);
  await tab(deck, 'main.py').click();
  await write(deck, 'print("my own")\n');
  await expect(tab(deck, 'main.py edited')).toBeVisible();
  await openWithoutPython(deck, forged([['main.py', THEIRS]]));
  await expect(deck.getByRole('main')).toContainText('You have edits of your own on this bench: main.py');
  await deck.getByRole('link', { name: 'Leave the bench as it is' }).click();
  await expect(lines(deck)).toContainText('my own');

  await deck.goBack();
  await button(deck, 'Open it on the bench').click();
  await tab(deck, 'main.py').click();
  await expect(lines(deck)).toContainText('somebody else');
  await write(deck, 'print("theirs, changed")\n');
  await button(deck, 'Restore my edits').click();
  await expect(lines(deck)).toContainText('my own');
  await expect(mark(deck)).toHaveCount(0);
});

for (const [what, address, says] of [
  ['is cut off', forged([['main.py', THEIRS]]).slice(0, -5), 'This link is damaged or incomplete.'],
  [
    'is another path',
    '/open/../../etc/passwd',
    'This is not a link to this deck: it begins with "../../etc/passwd"',
  ],
  [
    'is of a later release',
    '/open/2.abc',
    'This link has version 2, but this release of the deck reads version 1.',
  ],
  ['leads out of the project', forged([['../main.py', THEIRS]]), '"../main.py": it leads out of the project'],
  [
    'puts a file where a folder is',
    forged([['reports', THEIRS]]),
    'This link has the files "reports" and "reports/", which some systems cannot tell apart',
  ],
] as const) {
  test(`A link that ${what} says so, changes nothing and leads on`, async ({ deck }) => {
    await openWithoutPython(deck, address);
    await expect(headline(deck)).toHaveText('This link cannot be opened');
    await expect(deck.getByRole('alert')).toContainText(says);
    await expect(deck.getByRole('button', { name: /^Open/ })).toHaveCount(0);
    await openWithoutPython(deck, BENCH);
    await expect(tab(deck, 'main.py')).toBeVisible();
    await expect(mark(deck)).toHaveCount(0);
    await deck.goBack();
    await deck.getByRole('link', { name: 'All cases' }).click();
    await expect(deck).toHaveURL(/#\/$/);
  });
}

for (const theme of ['dark', 'light']) {
  test(`The QR code of a link reads as the link in the ${theme} theme, as large as the window too`, async ({
    browser,
    baseURL,
  }) => {
    const deck = await hosted(browser, baseURL);
    await deck.goto(`${ELSEWHERE}/?theme=${theme}&runtime=recorded#${forged([['main.py', THEIRS]])}`);
    await button(deck, 'Open it on the bench').click();
    await button(deck, 'Share').click();
    const link = await deck.getByRole('textbox', { name: 'Link' }).inputValue();
    const code = deck.getByRole('img', { name: 'QR code of the link' });
    expect(await readCode(code)).toBe(link);
    const before = await code.boundingBox();
    await deck.keyboard.press('f');
    await expect(button(deck, 'Smaller (F)')).toBeVisible();
    expect((await code.boundingBox())?.height).toBeGreaterThan((before?.height ?? 0) * 1.3);
    expect(await readCode(code)).toBe(link);
    await leave(deck);
  });
}

/** A host that others reach. */
const ELSEWHERE = 'https://deck.example';

/** A page of a browser that finds this deck on that host. */
async function hosted(browser: Browser, baseURL = ''): Promise<Page> {
  const context = await browser.newContext({
    serviceWorkers: 'block',
    viewport: { width: 1280, height: 720 },
  });
  await context.route(`${ELSEWHERE}/**`, async (route) => {
    const response = await route.fetch({ url: route.request().url().replace(ELSEWHERE, baseURL) });
    await route.fulfill({ response });
  });
  return context.newPage();
}

/** What is still on its way then is nobody's. */
async function leave(page: Page): Promise<void> {
  await page.context().unrouteAll({ behavior: 'ignoreErrors' });
  await page.context().close();
}

test('A link is copied; where the browser refuses, it is selected and that is said', async ({
  coldDeck: deck,
}) => {
  await deck.addInitScript(() => {
    const texts: string[] = [];
    Object.assign(window, { texts });
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: async (text: string) => void texts.push(text) },
      configurable: true,
    });
  });
  await openWithoutPython(deck, BENCH);
  await button(deck, 'Share').click();
  // Nobody's camera gets to this machine by its own name for itself.
  await expect(deck.getByRole('note').filter({ hasText: 'works on this machine only' })).toBeVisible();
  await expect(deck.getByRole('img', { name: /QR code/ })).toHaveCount(0);
  const field = deck.getByRole('textbox', { name: 'Link' });
  await button(deck, 'Copy').click();
  await expect(deck.getByRole('dialog').getByRole('status')).toHaveText('Copied.');
  expect(await deck.evaluate(() => Reflect.get(window, 'texts'))).toEqual([await field.inputValue()]);

  await deck.evaluate(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
    document.execCommand = () => false;
  });
  await button(deck, 'Copy').click();
  await expect(deck.getByRole('dialog').getByRole('status')).toContainText('does not let this page copy');
  const selected = await field.evaluate((area: HTMLTextAreaElement) =>
    area.value.slice(area.selectionStart, area.selectionEnd),
  );
  expect(selected).toBe(await field.inputValue());
});

test('A link that no QR code and no chat holds says so, and is still there to be copied', async ({
  browser,
  baseURL,
}) => {
  const deck = await hosted(browser, baseURL);
  await deck.goto(`${ELSEWHERE}/?runtime=recorded#${BENCH}`);
  await tab(deck, 'main.py').click();
  const noise = Array.from({ length: 700 }, (_, line) => `x${line} = ${Math.sin(line)}`).join('\n');
  await write(deck, noise);
  await button(deck, 'Share').click();
  const sheet = deck.getByRole('dialog', { name: 'Share' });
  await expect(sheet).toContainText('No QR code: it holds at most 2,953 characters');
  await expect(sheet).toContainText('Some programs cut links of more than 8,192');
  await expect(button(deck, 'Copy')).toBeEnabled();
  await leave(deck);
});

for (const theme of ['dark', 'light']) {
  test(`Everyone can share and open a link in the ${theme} theme`, async ({ deck }) => {
    await deck.emulateMedia({ reducedMotion: 'reduce' });
    const faultless = async () => expect(await violationsIn(deck)).toEqual([]);
    await deck.goto(`/?theme=${theme}&runtime=embedded#${forged([['main.py', THEIRS]])}`);
    await expect(deck.getByRole('figure')).toBeVisible();
    await faultless();
    await button(deck, 'Open it on the bench').click();
    await expect(mark(deck)).toBeVisible();
    await expect(python(deck)).toContainText('ready');
    await faultless();
    await mark(deck).getByRole('button', { name: 'Compare' }).click();
    await expect(deck.getByRole('dialog').getByRole('figure')).toBeVisible();
    await faultless();
    await deck.keyboard.press('Escape');
    await button(deck, 'Share').click();
    await expect(button(deck, 'Copy')).toBeFocused();
    await faultless();
    await deck.keyboard.press('Escape');
    await expect(button(deck, 'Share')).toBeFocused();
    await goTo(deck, '/open/1.x');
    await expect(headline(deck)).toHaveText('This link cannot be opened');
    await faultless();
  });
}
