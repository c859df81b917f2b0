import AxeBuilder from '@axe-core/playwright';
import { expect, open, run, SLIDES, test } from './deck.ts';
import { violationsOf } from './violations.ts';

/** What is no slide; of the slides, layout.spec.ts looks at every one. */
const ADDRESSES = [
  '/',
  '/talk/1/0',
  '/overview',
  '/presenter/3/0',
  '/learn/double-import',
  '/demo/random/hook',
  '/compare/double-import/buggy/hook/files',
  '/compare/double-import/buggy/hook/evidence',
  '/hooks/who-calls',
  '/own',
];

for (const theme of ['dark', 'light']) {
  for (const address of ADDRESSES) {
    test(`Everyone can use ${address} in the ${theme} theme`, async ({ page }) => {
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await page.goto(`/?theme=${theme}&runtime=embedded#${address}`);
      await expect(page.getByRole('main')).toBeVisible();
      await expect(page.getByRole('heading').first()).toBeVisible();
      expect(violationsOf((await new AxeBuilder({ page }).analyze()).violations)).toEqual([]);
    });
  }

  test(`Everyone can use a live slide with evidence in the ${theme} theme`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(`/?theme=${theme}&runtime=embedded#${SLIDES.hook}`);
    await run(page, /exited 1/);
    await expect(page.getByRole('button', { name: /the culprit/ })).toBeVisible();
    await expect(page.locator('.view-lines')).toContainText('inspect');
    expect(violationsOf((await new AxeBuilder({ page }).analyze()).violations)).toEqual([]);
  });
}

test('A case is run and read by keyboard alone', async ({ page }) => {
  await open(page, SLIDES.hook);
  await expect(page.getByRole('status', { name: 'Python' })).toContainText('ready');
  await page.getByRole('button', { name: 'Run', exact: true }).focus();
  await page.keyboard.press('Enter');
  const culprit = page.getByRole('button', { name: /the culprit/ });
  await expect(culprit).toBeVisible();
  await culprit.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('tab', { name: 'reports/totals.py' })).toHaveAttribute('aria-selected', 'true');
  await page.getByRole('tab', { name: 'reports/totals.py' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('tab', { name: 'shop/catalog/models.py' })).toBeFocused();
});
