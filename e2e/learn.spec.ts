import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expect, open, type Page, test } from './deck.ts';
import { button, evidence, lines, run, tab, terminal, write } from './pages/bench.ts';
import { findTheTwo } from './pages/first-lesson.ts';
import { violationsIn } from './violations.ts';

const page = (number: number) => `/learn/double-import/${number}`;
/** Run, and what is said beneath it. */
const atRun = (deck: Page) => deck.getByRole('region', { name: 'Editor' });
const check = (deck: Page) => deck.getByRole('status', { name: 'Check' });

/** The dot at the tab of a file that the learner has changed. */
const edited = (deck: Page) => deck.getByRole('img', { name: 'edited' });

/** A file of the case as it was found: the editor has only those lines that are in view. */
const found = (file: string) => readFileSync(join('cases/double-import/buggy', file), 'utf8');

/** Opens another file of the project, as by the list of all files. */
async function pick(deck: Page, file: string) {
  await deck.getByRole('combobox', { name: 'All files' }).selectOption(file);
  await expect(tab(deck, file)).toHaveAttribute('aria-selected', 'true');
}

/** Runs what is there, and waits for what the task has to say of it. */
async function tryIt(deck: Page, result: 'Done' | 'Not yet') {
  await run(deck);
  await expect(check(deck)).toContainText(result);
}

const HOOK = 'import traceback\ntraceback.print_stack()\n';

test('A learner goes through the first lesson, from the failure to the proof', async ({ deck }) => {
  test.setTimeout(240_000);
  await open(deck, '/learn');
  await expect(deck.getByRole('heading', { level: 1 })).toBeVisible();
  await deck.getByRole('link', { name: 'Double import', exact: true }).click();
  await expect(deck.getByRole('heading', { name: 'The job that died tonight' })).toBeVisible();
  await expect(atRun(deck)).toContainText('The job dies once more');
  await tryIt(deck, 'Done');
  await expect(deck.getByRole('button', { name: /^Hint/ })).toHaveCount(0);

  await atRun(deck).getByRole('link', { name: 'Go on to Ask with a print' }).click();
  await expect(deck.getByRole('heading', { name: 'Ask with a print' })).toBeFocused();
  // Run leads to the question first, and says so where it was pressed.
  await button(deck, 'Run').click();
  await expect(deck.getByRole('radio', { name: /^Two lines/ })).toBeFocused();
  await expect(deck.getByRole('radio', { name: /^Two lines/ })).toBeInViewport();
  await expect(atRun(deck)).toContainText('Say first what you expect');
  await expect(deck.getByRole('region', { name: 'Task' }).getByRole('alert')).toContainText('Say first');
  const models = found('shop/catalog/models.py');
  await write(deck, `print(__name__)\n${models}`);
  await deck.getByRole('radio', { name: /^Two lines/ }).check();
  await tryIt(deck, 'Not yet');
  await expect(check(deck)).toContainText('redirect_stdout');
  await deck.getByRole('radio', { name: /^Nothing/ }).check();
  await tryIt(deck, 'Done');

  await deck.getByRole('link', { name: /^Next: Place the hook/ }).click();
  await tryIt(deck, 'Not yet');
  await expect(check(deck)).toContainText('reports/totals.py:3');
  await write(deck, HOOK + models);
  await tryIt(deck, 'Done');

  await deck.getByRole('link', { name: /^Next: Who is it/ }).click();
  await evidence(deck)
    .getByRole('button', { name: /views\.py:3/ })
    .click();
  await deck.getByRole('button', { name: 'Name this line' }).click();
  await expect(check(deck)).toContainText('innocent');
  await evidence(deck)
    .getByRole('button', { name: /totals\.py:3/ })
    .first()
    .click();
  await deck.getByRole('button', { name: 'Name this line' }).click();
  await expect(check(deck)).toContainText('Done');
  await expect(evidence(deck).getByText('the culprit').first()).toBeAttached();

  await deck.getByRole('link', { name: /^Next: One name, two classes/ }).click();
  await findTheTwo(deck);

  await deck.getByRole('link', { name: /^Next: Cure it/ }).click();
  await pick(deck, 'reports/totals.py');
  await write(deck, found('reports/totals.py').replace('from catalog.models', 'from shop.catalog.models'));
  await tryIt(deck, 'Done');

  await deck.getByRole('link', { name: /^Next: Prove it/ }).click();
  await tryIt(deck, 'Done');

  await deck.getByRole('link', { name: /^Next: What you take/ }).click();
  await expect(deck.getByRole('link', { name: 'Double import, in Django' })).toBeVisible();
  await deck.getByRole('link', { name: 'Summary' }).click();
  await expect(deck.getByText(/7 of 7 tasks/)).toBeVisible();
  await expect(deck.getByRole('region', { name: 'The hook of Place the hook' })).toContainText('print_stack');

  await test.step('On paper the summary is light', async () => {
    await deck.evaluate(() => {
      const { dataset } = document.documentElement;
      addEventListener('beforeprint', () => document.body.append(`printed ${dataset.theme}`));
    });
    await deck.pdf();
    await expect(deck.getByText('printed light')).toBeAttached();
    await expect(deck.locator('html')).toHaveAttribute('data-theme', 'dark');
  });
});

test('A bug that is only silenced is not cured', async ({ deck }) => {
  await open(deck, page(6));
  await pick(deck, 'registry.py');
  await write(deck, found('registry.py').replace('if model_name in app_models:', 'if False:'));
  await tryIt(deck, 'Not yet');
  await expect(check(deck)).toContainText('still two modules');
  // Where one looks when a run ends, and in the text beside it.
  await expect(atRun(deck)).toContainText('still two modules');
  await expect(check(deck)).toBeInViewport({ ratio: 1 });
  // The verdict is on a run; it goes when another one begins.
  await button(deck, 'Run').click();
  await expect(check(deck)).not.toContainText('still two modules');
  await expect(check(deck)).toContainText('still two modules');
});

test('Hints come one by one, and a solution is put in and taken out again', async ({ deck }) => {
  await open(deck, page(3));
  const hints = deck.getByRole('list', { name: 'Hints' });
  await deck.getByRole('button', { name: /Hint 1 of 3/ }).click();
  await expect(hints.getByRole('listitem')).toHaveCount(1);
  await deck.getByRole('button', { name: /Hint 2 of 3/ }).click();
  await deck.getByRole('button', { name: /Hint 3 of 3/ }).click();
  await expect(hints.getByRole('listitem')).toHaveCount(3);
  // The button is gone: the keyboard is at what it opened.
  await expect(hints.getByRole('listitem').last()).toBeFocused();

  await deck.getByText('One solution').click();
  await expect(deck.getByRole('insertion').first()).toContainText('import inspect');
  await deck.getByRole('button', { name: 'Apply to the files' }).press('Enter');
  await expect(lines(deck)).toContainText('inspect');
  await expect(deck.locator(':focus')).toHaveCount(1);
  await deck.getByRole('button', { name: 'Undo the solution' }).first().click();
  await expect(lines(deck)).not.toContainText('inspect');

  // Who clicks twice does not undo it with the second click.
  await deck.getByRole('button', { name: 'Apply to the files' }).dblclick();
  await expect(lines(deck)).toContainText('inspect');
  await expect(deck.getByRole('button', { name: 'Applied' })).toBeVisible();
  await deck.reload();
  await deck.getByRole('button', { name: 'Undo the solution' }).first().click();
  await expect(lines(deck)).not.toContainText('inspect');
});

test('Files, a task and the lesson are begun again, and that is undone', async ({ deck }) => {
  await open(deck, page(1));
  await expect(lines(deck)).toContainText('register');
  await write(deck, `# mine\n${found('shop/catalog/models.py')}`);
  await tryIt(deck, 'Done');
  await deck.getByText('Start again').click();
  await deck.getByRole('button', { name: 'Reset shop/catalog/models.py' }).click();
  await expect(edited(deck)).toHaveCount(0);
  await deck
    .getByRole('button', { name: /^Undo the reset of shop/ })
    .first()
    .click();
  await expect(edited(deck)).toHaveCount(1);

  await deck.getByRole('button', { name: 'Begin the lesson again' }).click();
  await expect(edited(deck)).toHaveCount(0);
  await expect(check(deck)).toBeEmpty();
  await deck.getByRole('button', { name: 'Undo the restart' }).first().click();
  await expect(edited(deck)).toHaveCount(1);
  await expect(check(deck)).toContainText('Done');
});

test('Progress survives a reload, and goes to another browser as a file', async ({
  deck,
  browser,
  baseURL,
}) => {
  await open(deck, page(1));
  await tryIt(deck, 'Done');
  await deck.reload();
  await expect(check(deck)).toContainText('Done');
  await open(deck, '/learn');
  await expect(deck.getByText('1 of 7 tasks done')).toBeVisible();
  await test.step('Who comes back goes on at the first open task', async () => {
    await deck.getByRole('link', { name: 'Continue Double import: Ask with a print' }).click();
    await expect(deck.getByRole('heading', { name: 'Ask with a print' })).toBeVisible();
    await expect(deck).toHaveURL(/double-import\/2$/);
    await expect(deck.getByText('Press Run to see the evidence again.')).toBeVisible();
    await expect(
      deck.getByRole('link', { name: '1. See it fail: The job that died tonight, done' }),
    ).toBeVisible();
    await deck.goBack();
  });
  const download = deck.waitForEvent('download');
  await deck.getByRole('button', { name: 'Export progress' }).click();
  const file = await (await download).path();

  const elsewhere = await browser.newPage();
  await elsewhere.goto(`${baseURL}/?runtime=embedded#/learn`);
  await expect(elsewhere.getByText('1 of 7 tasks done')).toHaveCount(0);
  await elsewhere.getByLabel('A file with progress').setInputFiles(file);
  await expect(elsewhere.getByText('Imported 1 lesson.')).toBeVisible();
  await expect(elsewhere.getByText('1 of 7 tasks done')).toBeVisible();
  await elsewhere.getByLabel('A file with progress').setInputFiles({
    name: 'other.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{"format": "something else"}'),
  });
  await expect(elsewhere.getByText(/Nothing was changed/)).toBeVisible();
  await elsewhere.close();
});

test('Where nothing can be kept, that is said, and the lesson goes on', async ({ coldDeck: deck }) => {
  await deck.addInitScript(() => {
    indexedDB.open = () => {
      throw new DOMException('refused', 'SecurityError');
    };
  });
  await open(deck, page(1));
  await expect(
    deck.getByText(/This browser does not let the deck save anything, as in some private windows/),
  ).toBeVisible();
  await tryIt(deck, 'Done');
});

test('After a new release of the case edits are kept, and the newer files are offered', async ({
  coldDeck: deck,
}) => {
  // The release in which the lesson is begun has another word in a file.
  await deck.route('**/assets/double-import-*.js', async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replaceAll('Something that we sell.', 'Something that we had.');
    // Kept by no cache: after the reload the next release is there.
    await route.fulfill({ response, body, headers: { ...response.headers(), 'cache-control': 'no-store' } });
  });
  await open(deck, page(1));
  await expect(lines(deck)).toContainText('that we had');
  await write(deck, `# mine\n${found('shop/catalog/models.py')}`);
  await tryIt(deck, 'Done');
  await deck.unrouteAll();
  await deck.reload();
  const newer = deck.getByRole('region', { name: 'A newer release' });
  await expect(newer).toContainText('shop/catalog/models.py');
  await expect(edited(deck)).toHaveCount(1);
  await newer.getByRole('button', { name: 'Use the newer file' }).click();
  await expect(edited(deck)).toHaveCount(0);
  await deck.getByRole('button', { name: 'Undo taking the newer files' }).first().click();
  await expect(edited(deck)).toHaveCount(1);
});

test('A case that was taken home runs with the machine’s own Python', async ({ deck }, info) => {
  await open(deck, page(8));
  const download = deck.waitForEvent('download');
  await deck.getByRole('button', { name: 'Download double-import.zip' }).click();
  const zip = unzipSync(readFileSync(await (await download).path()));
  for (const [path, bytes] of Object.entries(zip)) {
    mkdirSync(dirname(info.outputPath(path)), { recursive: true });
    writeFileSync(info.outputPath(path), strFromU8(bytes));
  }
  const folder = info.outputPath('double-import');
  expect(readFileSync(join(folder, 'README.md'), 'utf8')).toContain('python3 main.py');
  expect(() => execFileSync('python3', ['main.py'], { cwd: folder, stdio: 'pipe' })).toThrow(/Conflicting/);
  expect(() => execFileSync('python3', ['check.py'], { cwd: folder, stdio: 'pipe' })).toThrow();
});

test('On a phone all is under each other, the code is not Monaco, and the task can be done', async ({
  deck,
}) => {
  await deck.setViewportSize({ width: 390, height: 844 });
  await open(deck, page(1));
  await expect(deck.getByRole('list', { name: 'Lines' })).toContainText('class Product:');
  await expect(deck.locator('.monaco-editor')).toHaveCount(0);
  await expect(terminal(deck)).toHaveCount(0);
  await tryIt(deck, 'Done');
  await expect(atRun(deck).getByText('Done')).toBeInViewport();
  expect(await deck.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);

  await open(deck, page(4));
  await pick(deck, 'reports/totals.py');
  await deck.getByRole('button', { name: 'Line 3', exact: true }).click();
  await deck.getByRole('button', { name: 'Name this line' }).click();
  await expect(check(deck)).toContainText('Done');
});

test('Panes are moved with the keyboard, and stay so after a reload', async ({ deck }) => {
  await open(deck, page(1));
  const bar = deck.getByRole('separator', { name: 'Width of the text' });
  const before = Number(await bar.getAttribute('aria-valuenow'));
  await bar.focus();
  for (let press = 0; press < 3; press++) await deck.keyboard.press('ArrowRight');
  await expect.poll(async () => Number(await bar.getAttribute('aria-valuenow'))).toBeGreaterThan(before);
  const moved = Number(await bar.getAttribute('aria-valuenow'));
  await deck.reload();
  await expect
    .poll(async () => Math.round(Number(await bar.getAttribute('aria-valuenow'))))
    .toBe(Math.round(moved));
});

for (const theme of ['dark', 'light']) {
  test(`Everyone can use a lesson in the ${theme} theme`, async ({ deck }) => {
    test.setTimeout(120_000);
    await deck.emulateMedia({ reducedMotion: 'reduce' });
    await deck.goto(`/?theme=${theme}&runtime=embedded#${page(3)}`);
    await expect(lines(deck)).toContainText('register');
    await tryIt(deck, 'Not yet');
    await deck.getByRole('button', { name: /Hint 1/ }).click();
    await deck.getByText('One solution').click();
    await deck.getByText('Start again').click();
    await expectAccessible(deck);
    for (const address of ['/learn', page(2), page(5), page(8), '/learn/double-import/summary']) {
      await open(deck, address);
      await expect(deck.getByRole('heading', { level: 1 })).toBeVisible();
      await expectAccessible(deck);
    }
    await deck.setViewportSize({ width: 640, height: 360 });
    await open(deck, page(3));
    await expect(deck.getByRole('list', { name: 'Lines' })).toBeVisible();
    expect(await deck.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(640);
    await expectAccessible(deck);
  });
}

async function expectAccessible(deck: Page) {
  expect(await violationsIn(deck)).toEqual([]);
}
