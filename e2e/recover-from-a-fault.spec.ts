import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { type BrowserContext, type Page, test } from 'playwright/test';
import { bench, expect, open, python, run, write } from './deck.ts';
import { openFile } from './windows.ts';

/*
 * Faults that nobody knows of yet. A bomb lies where the page reads texts by patterns: a line with this word in it cannot be read.
 */
const BOMB = 'BOMB';

async function layBomb(target: BrowserContext | Page): Promise<void> {
  await target.addInitScript((word) => {
    const exec = RegExp.prototype.exec;
    RegExp.prototype.exec = function (text) {
      if (String(text).includes(word) && !String(text).includes('\n'))
        throw new Error(`The pattern ${this} met a bomb.`);
      return exec.call(this, text);
    };
  }, BOMB);
}

const terminal = (page: Page) => page.getByRole('region', { name: 'Terminal' });
const evidence = (page: Page) => page.getByRole('region', { name: 'Evidence' });
const fault = (page: Page) => page.getByRole('alert').filter({ hasText: 'could not be shown' });
const putAside = (page: Page) => page.getByRole('complementary', { name: 'Put aside' });

/** A traceback that the reader of evidence will meet. */
const EXPLODES = `raise RuntimeError("".join(["BO", "MB"]))`;

async function runs(page: Page, program: string): Promise<void> {
  await openFile(page, 'main.py');
  await write(page, program);
  await run(page);
}

async function openProject(page: Page, members: Zippable): Promise<void> {
  await open(page, '/own');
  await page.getByLabel('A zip or files').setInputFiles({
    name: 'project.zip',
    mimeType: 'application/zip',
    buffer: Buffer.from(zipSync(members)),
  });
}

/** As if every member were named by whoever wants to break the page. */
const named = (folder: string): Zippable => ({
  [`${folder}/__main__.py`]: strToU8('print("it runs")\n'),
  'README.md': strToU8('# A project\n'),
});

test('Evidence that cannot be read leaves editor and terminal as they are, and is cleared with its run', async ({
  context,
  page,
}) => {
  await layBomb(context);
  await open(page, bench('buggy'));
  await runs(page, EXPLODES);
  await expect(fault(page)).toContainText('The evidence of this run could not be shown.');
  await expect(fault(page)).toContainText('met a bomb');
  await expect(terminal(page)).toContainText(`RuntimeError: ${BOMB}`);
  await page.getByRole('button', { name: 'Clear this run' }).click();
  await expect(evidence(page)).toContainText('Press Run');
  await expect(terminal(page)).not.toContainText(BOMB);
  await write(page, 'print("goes on")');
  await run(page);
  await expect(terminal(page)).toContainText('goes on');
  await expect(fault(page)).toBeHidden();
});

test('A run that breaks the evidence in two windows is cleared in both by one of them', async ({
  context,
}) => {
  await layBomb(context);
  const [leader, follower] = [await context.newPage(), await context.newPage()];
  await open(leader, bench('buggy'));
  await open(follower, bench('buggy'));
  await runs(leader, EXPLODES);
  for (const window of [leader, follower]) await expect(fault(window)).toBeVisible();
  await follower.reload();
  await expect(fault(follower)).toBeVisible();
  await follower.getByRole('button', { name: 'Clear this run' }).click();
  for (const window of [leader, follower]) await expect(evidence(window)).toContainText('Press Run');
});

test('A run that cannot be compared leaves the page, with a way to the bench', async ({ context, page }) => {
  await layBomb(context);
  await open(page, bench('buggy'));
  await runs(page, EXPLODES);
  await page.getByRole('link', { name: 'Compare' }).click();
  await page.getByRole('combobox', { name: 'Right' }).selectOption('buggy.run');
  await page.getByRole('link', { name: 'evidence', exact: true }).click();
  await expect(fault(page)).toContainText('This comparison could not be shown.');
  await page.getByRole('link', { name: 'To the bench, to clear its run' }).click();
  await expect(terminal(page)).toContainText(BOMB);
});

test('A program that is cleared while it runs is ended, and nothing of it comes back', async ({
  context,
  page,
}) => {
  await layBomb(context);
  await open(page, bench('buggy'));
  await openFile(page, 'main.py');
  await write(page, `print("".join(["BO", "MB"]))\nbreakpoint()\n`);
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  await expect(fault(page)).toBeVisible();
  await page.getByRole('button', { name: 'Clear this run' }).first().click();
  await expect(python(page)).toContainText('ready');
  await expect(terminal(page)).not.toContainText('Pdb');
  await expect(page.getByRole('button', { name: 'Run', exact: true })).toBeEnabled();
});

test('A page that cannot be shown says why, and the way out of it leads to other files', async ({
  context,
  page,
}) => {
  await openProject(page, { [`${BOMB}.py`]: strToU8('print(1)\n') });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('project');
  await layBomb(context);
  await page.reload();
  await expect(page.getByRole('heading', { name: 'This page could not be shown' })).toBeVisible();
  await page.getByRole('button', { name: 'Open other files' }).click();
  await expect(page.getByRole('heading', { name: 'Bring your own bug' })).toBeVisible();
  await expect(putAside(page)).toContainText('the project "project"');
});

test('A page that failed twice in a row starts without what is stored, which can be saved and brought back', async ({
  context,
  page,
}) => {
  await openProject(page, { [`${BOMB}.py`]: strToU8('print("kept")\n') });
  await write(page, 'print("edited")\n');
  await expect(page.getByRole('img', { name: 'edited' })).toBeVisible();
  const other = await context.newPage();
  await layBomb(other);
  await open(other, '/own');
  await expect(other.getByRole('heading', { name: 'This page could not be shown' })).toBeVisible();
  await other.reload();
  await expect(other.getByRole('heading', { name: 'This page could not be shown' })).toBeVisible();
  await other.reload();
  await expect(other.getByRole('heading', { name: 'Bring your own bug' })).toBeVisible();
  await expect(putAside(other)).toContainText('failed and was started without the project "project"');

  const saving = other.waitForEvent('download');
  await putAside(other).getByRole('button', { name: 'Save as a zip' }).click();
  const zip = unzipSync(await (await saving).createReadStream().then(bytesOf));
  expect(strFromU8(zip[`project/${BOMB}.py`] ?? new Uint8Array())).toBe('print("edited")\n');

  // The page in which nothing is wrong has it back, with its edits, and after a reload too.
  await expect(page.getByRole('heading', { name: 'Bring your own bug' })).toBeVisible();
  await other.close();
  await page.reload();
  await putAside(page).getByRole('button', { name: 'Bring it back' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('project');
  await page.reload();
  await expect(page.getByRole('img', { name: 'edited' })).toBeVisible();
  await expect(putAside(page)).toBeHidden();
});

async function bytesOf(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}

for (const name of ['constructor', 'toString', '__proto__', 'hasOwnProperty'])
  test(`A package called ${name} opens, and runs`, async ({ page }) => {
    await openProject(page, named(name));
    await expect(page.getByRole('combobox', { name: 'python' })).toHaveValue(`-m ${name}`);
    await run(page, /exited 0/);
    await expect(terminal(page)).toContainText('it runs');
    await page.reload();
    await expect(page.getByRole('tab', { name: `${name}/__main__.py` })).toBeVisible();
  });

test('A file called constructor, run by name, is a file that is not there', async ({ page }) => {
  await openProject(page, { 'main.py': strToU8('print(1)\n') });
  await page.getByRole('combobox', { name: 'python' }).fill('-m constructor');
  await run(page, /exited 1/);
  await expect(terminal(page)).toContainText('No module named constructor');
});

for (const [said, program] of [
  ['a stop of a debugger', 'print("> valueOf(1)b()")'],
  [
    'a frame of a traceback',
    'import sys\nsys.stderr.write(\'Traceback (most recent call last):\\n  File "constructor", line 1, in f\\nE: x\\n\')',
  ],
] as const)
  test(`What looks like ${said} in a file that every object has is shown as what it is`, async ({ page }) => {
    await open(page, bench('buggy'));
    await runs(page, program);
    await expect(evidence(page)).toContainText(/valueOf|constructor/);
    await expect(fault(page)).toBeHidden();
  });

for (const address of ['/learn/constructor', '/demo/__proto__', '/compare/toString/a/b', '/hooks/valueOf'])
  test(`${address} says that there is none, or shows what there is`, async ({ page }) => {
    await open(page, address);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(fault(page)).toBeHidden();
  });

test('A page that does not answer any more, twice in a row, starts without what is stored', async ({
  page,
}) => {
  await openProject(page, { [`${BOMB}.py`]: strToU8('print(1)\n') });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('project');
  await page.addInitScript((word) => {
    const exec = RegExp.prototype.exec;
    RegExp.prototype.exec = function (text) {
      if (String(text).includes(word)) {
        console.log('hangs');
        // For ever, as far as the test is concerned.
        for (const end = performance.now() + 120_000; performance.now() < end; );
      }
      return exec.call(this, text);
    };
  }, BOMB);
  const address = page.url();
  for (const time of ['first', 'second']) {
    await page.goto(`data:text/html,before the ${time}`);
    const hangs = page.waitForEvent('console', (message) => message.text() === 'hangs');
    await page.goto(address, { waitUntil: 'commit' });
    await hangs;
  }
  await page.goto('data:text/html,after');
  await page.goto(address);
  await expect(page.getByRole('heading', { name: 'Bring your own bug' })).toBeVisible();
  await expect(putAside(page)).toContainText('the project "project"');
});
