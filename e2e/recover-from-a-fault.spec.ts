import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import type { BrowserContext } from 'playwright/test';
import { bench, expect, open, type Page, python, run, test, write } from './deck.ts';
import { evidence, openFile, terminal } from './pages/bench.ts';

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
  // By then the page has opened its store, and the project is kept.
  await expect(python(page)).toContainText('ready');
}

/** As if every member were named by whoever wants to break the page. */
const named = (folder: string): Zippable => ({
  [`${folder}/__main__.py`]: strToU8('print("it runs")\n'),
  'README.md': strToU8('# A project\n'),
});

test('Evidence and a comparison that cannot be read leave the rest as it is, and are cleared with their run', async ({
  context,
  page,
}) => {
  await layBomb(context);
  await open(page, bench('buggy'));
  await runs(page, EXPLODES);
  await expect(fault(page)).toContainText('The evidence of this run could not be shown.');
  await expect(fault(page)).toContainText('met a bomb');
  await expect(terminal(page)).toContainText(`RuntimeError: ${BOMB}`);

  await page.getByRole('link', { name: 'Compare' }).click();
  await page.getByRole('combobox', { name: 'Right' }).selectOption('buggy.run');
  await page.getByRole('link', { name: 'evidence', exact: true }).click();
  await expect(fault(page)).toContainText('This comparison could not be shown.');
  await page.getByRole('link', { name: 'Go to the bench to clear its run' }).click();
  await expect(terminal(page)).toContainText(BOMB);

  await page.getByRole('button', { name: 'Clear this run' }).click();
  await expect(evidence(page)).toContainText('Press Run');
  await expect(terminal(page)).not.toContainText(BOMB);
  await write(page, 'print("goes on")');
  await run(page);
  await expect(terminal(page)).toContainText('goes on');
  await expect(fault(page)).toBeHidden();

  await test.step('A program that is cleared while it runs is ended, and nothing of it comes back', async () => {
    await write(page, `print("".join(["BO", "MB"]))\nbreakpoint()\n`);
    await page.getByRole('button', { name: 'Run', exact: true }).click();
    await expect(fault(page)).toBeVisible();
    await page.getByRole('button', { name: 'Clear this run' }).first().click();
    await expect(python(page)).toContainText('ready');
    await expect(terminal(page)).not.toContainText('Pdb');
    await expect(page.getByRole('button', { name: 'Run', exact: true })).toBeEnabled();
  });
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
  await putAside(page).getByRole('button', { name: 'Restore' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('project');
  await expect(page.getByRole('img', { name: 'edited' })).toBeVisible();
  // As above.
  await expect(python(page)).toContainText('ready');
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
  test(`A package called ${name} opens, and runs`, async ({ deck }) => {
    await openProject(deck, named(name));
    await expect(deck.getByRole('combobox', { name: 'Command' })).toHaveValue(`python -m ${name}`);
    await run(deck, /exited 0/);
    await expect(terminal(deck)).toContainText('it runs');
    await deck.reload();
    await expect(deck.getByRole('tab', { name: `${name}/__main__.py` })).toBeVisible();
  });

test('A file called constructor, run by name, is a file that is not there', async ({ deck }) => {
  await openProject(deck, { 'main.py': strToU8('print(1)\n') });
  await deck.getByRole('combobox', { name: 'Command' }).fill('python -m constructor');
  await run(deck, /exited 1/);
  await expect(terminal(deck)).toContainText('No module named constructor');
});

test('What looks like a place in a file that every object has is shown as what it is', async ({ deck }) => {
  await open(deck, bench('buggy'));
  const asStopOfDebugger = 'print("> valueOf(1)b()")';
  await runs(deck, asStopOfDebugger);
  await expect(evidence(deck)).toContainText('valueOf');
  await expect(fault(deck)).toBeHidden();
  const asTraceback = String.raw`import sys
sys.stderr.write('Traceback (most recent call last):\n  File "constructor", line 1, in f\nE: x\n')`;
  await write(deck, asTraceback);
  await run(deck);
  await expect(evidence(deck)).toContainText('constructor');
  await expect(fault(deck)).toBeHidden();
});

test('Addresses with names that every object has are pages that say what there is', async ({ deck }) => {
  for (const [address, heading] of [
    ['/learn/constructor', /no case .constructor./],
    ['/demo/__proto__', /no case .__proto__./],
    ['/compare/toString/a/b', /no case .toString./],
    ['/hooks/valueOf', 'The hook shelf'],
  ] as const)
    await test.step(address, async () => {
      await open(deck, address);
      await expect(deck.getByRole('heading', { level: 1 })).toHaveText(heading);
      await expect(fault(deck)).toBeHidden();
      await expect(deck.getByRole('heading', { name: 'This page could not be shown' })).toBeHidden();
    });
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
        for (const end = performance.now() + 600_000; performance.now() < end; );
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
