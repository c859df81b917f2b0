import {
  bench,
  expect,
  open,
  openWithoutPython,
  type Page,
  python,
  run,
  SLIDES,
  test,
  write,
} from './deck.ts';
import { openFile, terminal } from './pages/bench.ts';
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
  // What a run left behind is a list of the panel's, not of the slide's author.
  const left = page.getByRole('region', { name: 'Left behind' }).getByRole('list');
  await expect(left).toHaveCSS('list-style-type', 'none');
  await expect(left).toHaveCSS('padding-left', '0px');
});

test('A browser that does not know how to close a sheet by a click beside it has it closed so, and by nothing else', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const set = Element.prototype.setAttribute;
    Element.prototype.setAttribute = function (name, value) {
      if (name !== 'closedby') set.call(this, name, value);
    };
  });
  await openWithoutPython(page, bench('hook'));
  await page.getByRole('button', { name: 'Share' }).click();
  const sheet = page.getByRole('dialog', { name: 'Share' });
  const link = sheet.getByRole('textbox');
  await expect(link).toBeVisible();
  const { x, y } = (await link.boundingBox()) ?? { x: 0, y: 0 };

  await test.step('A selection that begins within may end beside it', async () => {
    await page.mouse.move(x + 40, y + 10);
    await page.mouse.down();
    await page.mouse.move(5, 5, { steps: 5 });
    await page.mouse.up();
    await expect(sheet).toBeVisible();
  });
  await sheet.getByRole('heading').click();
  await expect(sheet).toBeVisible();
  await page.mouse.click(5, 5);
  await expect(sheet).toBeHidden();
  await expect(page.getByRole('button', { name: 'Share' })).toBeFocused();
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

test('Where a program can wait for nobody, a lesson says so before Python is there, and what it says is true', async ({
  page,
}) => {
  await withoutIsolation(page);
  await withoutSuspension(page);
  let letPythonCome = () => {};
  const held = new Promise<void>((resolve) => {
    letPythonCome = resolve;
  });
  await page.route(/pyodide.*\.wasm/, async (route) => {
    await held;
    await route.continue();
  });
  await open(page, '/learn/double-import/1');
  const limits = page.getByRole('article').getByRole('note');
  await expect(limits).toContainText('input() finds the end of the file, and Stop ends the interpreter');
  await expect(limits).toContainText('Chrome 137, Firefox 153 and Safari 27');
  await expect(limits).toBeInViewport({ ratio: 1 });
  await expect(python(page)).not.toContainText('ready');

  letPythonCome();
  await openFile(page, 'main.py');
  await write(page, 'input("Who are you? ")');
  await run(page, /exited 1/);
  await expect(terminal(page)).toContainText('EOFError');
  await write(page, 'while True: pass');
  await run(page, /running/);
  await page.getByRole('button', { name: 'Stop', exact: true }).click();
  await expect(python(page)).toContainText('killed');
});

test('Where one of two ways to wait is there, a lesson has nothing to say of it', async ({
  page,
  context,
}) => {
  const limits = (of: Page) => of.getByRole('article').getByRole('note');
  await withoutSuspension(page);
  await open(page, '/learn/double-import/1');
  await expect(page.getByRole('heading', { name: 'The job that died tonight' })).toBeVisible();
  await expect(limits(page)).toHaveCount(0);
  const suspending = await context.newPage();
  await withoutIsolation(suspending);
  await open(suspending, '/learn/double-import/1');
  await expect(suspending.getByRole('heading', { name: 'The job that died tonight' })).toBeVisible();
  await expect(limits(suspending)).toHaveCount(0);
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
