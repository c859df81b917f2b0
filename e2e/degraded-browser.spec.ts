import { expect, open, run, SLIDES, test } from './deck.ts';
import { withoutIsolation, withoutSuspension } from './without-isolation.ts';

test('A browser without WebAssembly shows the slide and says what is missing', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'WebAssembly'));
  await open(page, SLIDES.hook);
  await expect(page.getByRole('heading', { name: 'Ask the file who imports it' })).toBeVisible();
  await expect(page.locator('.view-lines')).toContainText('inspect.stack');
  await expect(page.getByRole('status', { name: 'Python' })).toContainText('not available');
  await expect(page.getByRole('region', { name: 'Evidence' })).toContainText('WebAssembly');

  await page.getByRole('button', { name: 'Run', exact: true }).click();
  await expect(page.getByRole('status', { name: 'Python' })).toContainText('recorded');
  await expect(page.getByRole('button', { name: /the culprit/ })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Evidence' })).toContainText('This is a recording.');
});

test('Where a program can wait for nobody, it runs, and the slide says why input is missing', async ({
  page,
}) => {
  await withoutIsolation(page);
  await withoutSuspension(page);
  await open(page, SLIDES.hook);
  await expect(page.getByText(/not cross-origin isolated.*cannot suspend a program/)).toBeVisible();
  await run(page, /exited 1/);
  await expect(page.getByRole('button', { name: /the culprit/ })).toBeVisible();
});

test('A slide whose panels do not arrive still shows its code, and says what is missing', async ({
  page,
}) => {
  await page.route('**/assets/bench-*.js', (route) => route.abort());
  await open(page, SLIDES.hook);
  await expect(page.getByRole('heading', { name: 'Ask the file who imports it' })).toBeVisible();
  await expect(page.getByText('import inspect')).toBeVisible();
  await expect(page.getByRole('alert')).toContainText('The live panels could not be shown');
});
