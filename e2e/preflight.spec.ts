import AxeBuilder from '@axe-core/playwright';
import { expect, open, type Page, test } from './deck.ts';

const verdict = (page: Page) => page.getByRole('status', { name: 'Verdict' });
const line = (page: Page, name: string) =>
  page.getByRole('region', { name: 'This machine' }).getByRole('listitem').filter({ hasText: name });
const look = (page: Page) => page.getByRole('button', { name: 'Run all checks' });

test('A speaker comes from the cover, looks, stops, and looks again', async ({ coldDeck: deck, context }) => {
  await open(deck, '/');
  await deck.getByRole('link', { name: 'Preflight' }).click();
  // Before the first look there is no verdict, only what is to come, and for how long.
  await expect(verdict(deck)).toHaveText(/^\d+ checks, one to three minutes$/);
  await expect(line(deck, 'Storage')).toContainText('Whether your edits outlive a reload');

  const second = context.waitForEvent('page');
  await look(deck).click();
  await expect(line(deck, 'Two windows')).toContainText(
    /good.*A second window shows what is done in this one/,
  );
  // The second window was there for that only.
  if (!(await second).isClosed()) await (await second).waitForEvent('close');
  await expect(line(deck, 'Fonts')).toContainText('JetBrains Mono are loaded');
  await expect(line(deck, 'Storage')).toContainText('Edits are saved');
  await expect(line(deck, 'Python')).toContainText('responds to input() and Ctrl-C', { timeout: 45_000 });

  await deck.getByRole('button', { name: 'Stop' }).click();
  await expect(verdict(deck)).toContainText('Stopped');
  await expect(line(deck, 'Offline copy')).toContainText('not checked');
  await deck.getByRole('button', { name: 'Run again' }).click();
  await expect(verdict(deck)).toContainText('Checking');
  await expect(line(deck, 'Two windows')).toContainText('good');
  await deck.getByRole('button', { name: 'Stop' }).click();
});

test('A browser that keeps nothing, and one without WebAssembly, are told so', async ({ page }) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(globalThis, 'WebAssembly');
    indexedDB.open = () => {
      throw new DOMException('The user has said no', 'SecurityError');
    };
  });
  await open(page, '/preflight');
  await look(page).click();
  await expect(line(page, 'Storage')).toContainText(
    'This browser cannot save anything: The user has said no',
  );
  await expect(line(page, 'Python')).toContainText('slides show recordings only');
  await expect(line(page, 'Python')).toContainText('WebAssembly');
  await page.getByRole('button', { name: 'Stop' }).click();
});

for (const theme of ['dark', 'light']) {
  test(`Everyone can use the preflight in the ${theme} theme, before it and with a problem, which says what to do`, async ({
    deck,
  }) => {
    await deck.emulateMedia({ reducedMotion: 'reduce' });
    await deck.goto(`/?theme=${theme}&runtime=embedded#/preflight`);
    await expect(look(deck)).toBeVisible();
    // A browser that opens no second window.
    await deck.evaluate(() => {
      window.open = () => null;
    });
    expect((await new AxeBuilder({ page: deck }).analyze()).violations).toEqual([]);
    await look(deck).focus();
    await deck.keyboard.press('Enter');
    await expect(line(deck, 'Two windows')).toContainText('Allow pop-up windows for this address');
    await expect(verdict(deck)).toContainText('Not ready');
    await expect(line(deck, 'Storage')).toContainText('Edits are saved');
    await deck.getByRole('button', { name: 'Stop' }).click();
    await expect(verdict(deck)).toContainText('Not ready');
    expect((await new AxeBuilder({ page: deck }).analyze()).violations).toEqual([]);
  });
}
