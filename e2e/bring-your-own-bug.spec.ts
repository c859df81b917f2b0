import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { ASKED } from '../src/hooks/fixtures/asked.ts';
import { sharedBytesBomb, zipOf } from '../src/pages/own/reading/zip/zip-for-tests.ts';
import { expect, goTo, open, openBeside, type Page, test } from './deck.ts';
import { codeShown, evidence, lines, openFile, python, run, tab, terminal, write } from './pages/bench.ts';
import { violationsIn } from './violations.ts';

const LIBRARY = 'src/hooks/fixtures/library';

/** The fixture as a zip, in a folder as a file manager makes it, with more in it. */
function libraryZip(more: Zippable = {}): Buffer {
  const members: Zippable = {};
  for (const path of readdirSync(LIBRARY, { recursive: true, encoding: 'utf8' }))
    if (path.endsWith('.py')) members[`library/${path}`] = readFileSync(join(LIBRARY, path));
  return Buffer.from(zipSync({ ...members, ...more }));
}

/** A wheel that has one module. */
function wheelOf(more: Zippable = {}): Buffer {
  const about = strToU8('Wheel-Version: 1.0\nRoot-Is-Purelib: true\n');
  const greet = strToU8('def word():\n    return "hello from a wheel"\n');
  return Buffer.from(zipSync({ 'greet/__init__.py': greet, 'greet-1.0.dist-info/WHEEL': about, ...more }));
}

/** Chooses files, as in the browser's dialog. */
async function choose(deck: Page, ...files: { name: string; buffer: Buffer }[]) {
  await deck
    .getByLabel('A zip or files')
    .setInputFiles(files.map((file) => ({ ...file, mimeType: 'application/octet-stream' })));
}

/** Drops a file onto the editor, which must not take it for itself. */
async function drop(deck: Page, name: string, content: Buffer) {
  const dataTransfer = await deck.evaluateHandle(
    ([fileName, base64]) => {
      const transfer = new DataTransfer();
      const bytes = Uint8Array.from(atob(base64), (each) => each.charCodeAt(0));
      transfer.items.add(new File([bytes], fileName));
      return transfer;
    },
    [name, content.toString('base64')] as const,
  );
  const target = deck.locator('.monaco-editor, main').last();
  for (const type of ['dragover', 'drop']) await target.dispatchEvent(type, { dataTransfer });
}

async function openLibrary(deck: Page) {
  await open(deck, '/own');
  await choose(deck, { name: 'library.zip', buffer: libraryZip() });
  await expect(deck.getByRole('heading', { level: 1 })).toHaveText('library');
}

/** Not those of the editor, which are empty. */
const problem = (deck: Page) => deck.getByRole('alert').filter({ hasText: /./ });
const hookStrip = (deck: Page) => deck.getByRole('region', { name: 'Hook' });

/** The last frame of each stack, as it stands at the moment. */
function lastFrames(deck: Page): Promise<string[]> {
  return evidence(deck)
    .getByRole('article')
    .evaluateAll((exhibits) =>
      exhibits.map((exhibit) => {
        const frames = [...exhibit.querySelectorAll('button')].map(({ textContent }) => textContent ?? '');
        return frames.findLast((text) => /\.py:\d/.test(text)) ?? '';
      }),
    );
}

/** What the shelf shows of a file, by its name. */
const shown = (deck: Page, file: string) => deck.getByRole('region', { name: file }).locator('pre');

test('The shelf gives the files as it shows them, with the commands to put them in and take them out', async ({
  deck,
}) => {
  await deck.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(deck, '/');
  await deck.getByRole('link', { name: 'The hook shelf' }).click();
  await deck.getByRole('link', { name: 'Who calls this function?' }).click();
  await deck.getByRole('textbox', { name: 'Module' }).fill('shop.prices');
  await deck.getByRole('textbox', { name: 'Function' }).fill('Till.total');
  await deck.getByRole('checkbox', { name: /^Raise/ }).check();
  await expect(shown(deck, 'firstthing.py')).toContainText('FUNCTION = "Till.total"\nRAISES = True');

  const download = deck.waitForEvent('download');
  await deck.getByRole('button', { name: 'Download the files' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('who-calls.zip');
  const members = unzipSync(readFileSync(await file.path()));
  expect(Object.keys(members).sort()).toEqual(['aaa.pth', 'aaa.start', 'firstthing.py']);
  for (const [name, bytes] of Object.entries(members))
    expect(await shown(deck, name).textContent()).toBe(strFromU8(bytes));

  const copied = async (name: string) => {
    const copy = deck.getByRole('button', { name: `Copy: ${name}` });
    await copy.click();
    await expect(copy).toHaveText('Copied');
    return deck.evaluate(() => navigator.clipboard.readText());
  };
  expect(await copied('Activate .venv')).toBe('. .venv/bin/activate');
  expect(await copied('Put it in')).toMatch(/^python -c ".*shutil\.copy.*'firstthing\.py', 'aaa\.pth'/);
  expect(await copied('Run your program')).toBe('python main.py');
  expect(await copied('Take it out')).toMatch(/^python -c ".*os\.remove\(file\).*'firstthing\.py'/);

  const shell = (name: string) => deck.getByRole('group', { name: 'Shell' }).getByRole('button', { name });
  await expect(shell('macOS, Linux')).toHaveAttribute('aria-pressed', 'true');
  await shell('PowerShell').click();
  expect(await copied('Activate .venv')).toBe('.venv\\Scripts\\Activate.ps1');
  await deck.reload();
  await expect(shell('PowerShell')).toHaveAttribute('aria-pressed', 'true');
  await shell('cmd').click();
  expect(await copied('Activate .venv')).toBe('.venv\\Scripts\\activate');
});

test('A field that is filled in wrong says so beside it, and nothing can be downloaded until it is right', async ({
  deck,
}) => {
  await open(deck, '/hooks/who-imports-twice');
  const field = deck.getByRole('textbox', { name: 'File' });
  await field.fill('../models.py');
  await expect(field).toHaveAccessibleDescription(/"\.\.\/models\.py" is not a Python file/);
  await expect(deck.getByRole('button', { name: /^Download/ })).toBeDisabled();
  await field.fill('a/models.py');
  await expect(field).toHaveAccessibleDescription('');
  await expect(deck.getByRole('button', { name: /^Download/ })).toBeEnabled();
  await expect(shown(deck, 'firstthing.py')).toContainText('FILE = "a/models.py"');
});

test('A folder is opened with the browser’s own dialog, or with that for files, and runs', async ({
  coldDeck: deck,
}) => {
  // A folder of the page's own: the dialog itself is no part of a page.
  await deck.addInitScript(() => {
    const pick = async () => {
      const shop = await (await navigator.storage.getDirectory()).getDirectoryHandle('shop', {
        create: true,
      });
      const put = async (folder: FileSystemDirectoryHandle, name: string, text: string) => {
        const stream = await (await folder.getFileHandle(name, { create: true })).createWritable();
        await stream.write(text);
        await stream.close();
      };
      await put(shop, 'manage.py', 'import prices.list\nprint("managed", prices.list.TEN)\n');
      await put(await shop.getDirectoryHandle('prices', { create: true }), 'list.py', 'TEN = 10\n');
      await put(await shop.getDirectoryHandle('.git', { create: true }), 'config.py', 'x');
      return shop;
    };
    Reflect.set(window, 'showDirectoryPicker', pick);
  });
  await open(deck, '/own');
  await deck.getByRole('button', { name: 'Open a folder' }).click();
  await expect(deck.getByRole('heading', { level: 1 })).toHaveText('shop');
  await expect(deck.getByRole('combobox', { name: 'All files' })).toContainText('2 files');
  await expect(deck.getByRole('combobox', { name: 'Command' })).toHaveValue('python manage.py test');
  await run(deck, /exited 0/);
  await expect(terminal(deck)).toContainText('managed 10');

  await deck.getByRole('button', { name: 'Add files' }).click();
  await deck.getByLabel('A folder', { exact: true }).setInputFiles(LIBRARY);
  const asking = deck.getByRole('dialog', { name: 'Add or open' });
  await expect(asking).toContainText('to "shop"?');
  await asking.getByRole('button', { name: 'Cancel' }).click();
  await expect(deck.getByRole('heading', { level: 1 })).toHaveText('shop');
  await expect(deck.getByRole('combobox', { name: 'All files' })).toContainText('2 files');
  await deck.getByRole('button', { name: 'Add files' }).click();
  await deck.getByLabel('A folder', { exact: true }).setInputFiles(LIBRARY);
  await deck.getByRole('button', { name: 'Open library instead' }).click();
  await expect(deck.getByRole('heading', { level: 1 })).toHaveText('library');
  await run(deck, /exited 0/);
  await expect(terminal(deck)).toContainText('books are one module: False');
});

test('Each hook of the shelf names its lines in a project that is no case', async ({ deck }) => {
  test.setTimeout(180_000);
  await openLibrary(deck);
  const strip = hookStrip(deck);
  for (const { id, values, names } of ASKED) {
    await strip.getByRole('combobox', { name: 'Hook' }).selectOption(id);
    for (const [constant, value] of Object.entries(values)) await fill(strip, constant, value);
    await strip.getByRole('button', { name: 'Put it in' }).click();
    await expect(tab(deck, /firstthing\.py/)).toHaveAttribute('aria-selected', 'true');
    await run(deck, /exited 0/);
    for (const [file, line] of names)
      await expect
        .poll(() => lastFrames(deck), id)
        .toContainEqual(expect.stringContaining(`${file}:${line}`));
    await expect(evidence(deck).getByRole('heading').first()).toHaveText(/ by$/);
    await strip.getByRole('button', { name: 'Take it out' }).click();
    await expect(tab(deck, /firstthing\.py/)).toHaveCount(0);
  }
  await run(deck, /exited 0/);
  await expect(evidence(deck)).toContainText('printed no traceback, warning or stack');

  await test.step('A group is shown with each of its exceptions, and its long message folds', async () => {
    await openFile(deck, 'main.py');
    await write(deck, GROUP);
    await run(deck, /exited 1/);
    const exhibit = evidence(deck).getByRole('article').first();
    await expect(exhibit.getByRole('heading').first()).toHaveText(/^ExceptionGroup/);
    await expect(exhibit).toContainText('ended the run');
    await expect(exhibit.getByRole('listitem').filter({ hasText: /^1?ValueError/ })).toContainText(
      'no stamp',
    );
    await expect(exhibit).toContainText('while posting');
    await expect(exhibit).toContainText('line 3');
    await expect(exhibit).not.toContainText('line 30');
    await exhibit.getByRole('button', { name: /^Show all of the message, 40 lines/ }).press('Enter');
    await expect(exhibit).toContainText('line 39');
    await exhibit.getByRole('button', { name: 'Fold the message' }).click();
    await expect(exhibit).not.toContainText('line 39');
  });
});

const GROUP = `lost = ValueError("no stamp")
lost.add_note("while posting")
raise ExceptionGroup("\\n".join(f"line {n}" for n in range(40)), [lost, KeyError("box")])
`;

/** Fills in a field by the constant that it sets. */
async function fill(strip: ReturnType<typeof hookStrip>, constant: string, value: string) {
  if (constant === 'RAISES') return strip.getByRole('checkbox').setChecked(value === 'True');
  if (constant === 'FILE') return strip.getByRole('combobox', { name: 'File' }).selectOption(value);
  const labels = {
    PREFIX: 'Name starts with (empty: all)',
    MODULE: 'Module',
    NAME: 'Name in the module',
    FUNCTION: 'Function',
    CLASS: 'Class',
    TABLE: 'Table',
  };
  return strip.getByLabel(labels[constant as keyof typeof labels], { exact: true }).fill(value);
}

test('The bomb stops the program where the function is called, and is taken home as it was filled in', async ({
  deck,
}) => {
  await openLibrary(deck);
  await hookStrip(deck).getByRole('combobox', { name: 'Hook' }).selectOption('who-calls');
  await hookStrip(deck).getByRole('checkbox').check();
  await hookStrip(deck).getByRole('button', { name: 'Put it in' }).click();
  await run(deck, /exited 1/);
  await expect(evidence(deck)).toContainText('random.seed was called');
  await expect(evidence(deck)).toContainText('main.py:13');
  await deck.getByRole('link', { name: 'Take it home' }).click();
  await expect(shown(deck, 'firstthing.py')).toContainText('FUNCTION = "seed"\nRAISES = True');
});

test('A wheel of pure Python that is dropped onto the page can be imported, and a native one is named', async ({
  deck,
}) => {
  await openLibrary(deck);
  await expect(lines(deck)).toContainText('Lends');
  await drop(deck, 'greet-1.0-py3-none-any.whl', wheelOf());
  await expect(deck.getByRole('status', { name: 'Opening' })).toHaveText('Installed: greet 1.0.');
  await expect(deck.getByText('with greet 1.0')).toBeVisible();
  await write(deck, 'import greet\nprint(greet.word())\n');
  await run(deck, /exited 0/);
  await expect(terminal(deck)).toContainText('hello from a wheel');

  await drop(deck, 'fast-2.0-cp314-linux_x86_64.whl', wheelOf({ 'fast/core.so': strToU8('ELF') }));
  await expect(problem(deck)).toContainText(
    'fast-2.0-cp314-linux_x86_64.whl was not installed: fast/core.so',
  );
  await run(deck, /exited 0/);
});

test('A zip that would write elsewhere is refused, and what is too large is left out and named', async ({
  deck,
}) => {
  await open(deck, '/own');
  await choose(deck, { name: 'evil.zip', buffer: libraryZip({ 'library/../../evil.py': strToU8('evil') }) });
  await expect(problem(deck)).toHaveText(
    'evil.zip was not opened: "library/../../evil.py" would be outside the project. Create the zip again.',
  );
  await choose(deck, { name: 'notes.txt', buffer: Buffer.from('no Python') });
  await expect(problem(deck)).toContainText('notes.txt has no readable Python file');
  const data = { 'library/logo.png': new Uint8Array(9), 'library/all.db': new Uint8Array(8_000_001) };
  await choose(deck, { name: 'library.zip', buffer: libraryZip(data) });
  await expect(deck.getByRole('status', { name: 'Opening' })).toContainText(/up to 8 MB.*: all\.db\.$/);
  await expect(deck.getByRole('heading', { level: 1 })).toHaveText('library');
});

/** Frames that the page draws from now until it no longer says that it reads. */
async function framesWhileReading(deck: Page): Promise<() => Promise<number>> {
  const counted = await deck.evaluateHandle(() => {
    let frames = 0;
    let hasBegun = false;
    const done = new Promise<number>((resolve) => {
      const count = () => {
        const isReading = document.querySelector('[aria-label="Opening"]')?.textContent === 'Reading…';
        hasBegun ||= isReading;
        if (isReading) frames++;
        if (hasBegun && !isReading) resolve(frames);
        else requestAnimationFrame(count);
      };
      requestAnimationFrame(count);
    });
    return { done };
  });
  return () => counted.evaluate(({ done }) => done);
}

test('A zip whose files share their bytes is refused at once, and the page can be used', async ({ deck }) => {
  await open(deck, '/own');
  await choose(deck, { name: 'bomb.zip', buffer: Buffer.from(sharedBytesBomb()) });
  await expect(problem(deck)).toHaveText(
    'bomb.zip was not opened: "m0.py" and "m1.py" overlap. Create the zip again.',
  );
  await deck.getByRole('button', { name: 'Got it' }).click();
  await expect(problem(deck)).toHaveCount(0);
  await choose(deck, { name: 'library.zip', buffer: libraryZip() });
  await expect(deck.getByRole('heading', { level: 1 })).toHaveText('library');
});

test('The page goes on while large wheels are unpacked', async ({ deck }) => {
  // Four wheels, of which only one has room: 60 MB that deflate cannot do much for.
  const noise = Uint8Array.from({ length: 1_000_000 }, (_, at) => (Math.imul(at, 2_654_435_761) >>> 13) & 15);
  const data = Array.from({ length: 15 }, (_, index) => ({ name: `greet/${index}.bin`, content: noise }));
  const about = { name: 'greet-1.0.dist-info/WHEEL', content: 'Root-Is-Purelib: true\n' };
  const buffer = Buffer.from(zipOf([about, ...data]));
  await open(deck, '/own');
  const frames = await framesWhileReading(deck);
  const wheels = ['a', 'b', 'c', 'd'].map((name) => ({ name: `${name}.whl`, buffer }));
  await choose(deck, { name: 'main.py', buffer: Buffer.from('print(1)\n') }, ...wheels);
  await expect(deck.getByText('with greet 1.0')).toBeVisible();
  expect(await frames()).toBeGreaterThan(8);
  expect(deck.workers().filter((worker) => /reader/.test(worker.url()))).toEqual([]);
});

test('A zip is opened where the browser starts no worker for it', async ({ page }) => {
  await page.route(/reader\.worker/, (route) => route.abort());
  const asked = page.waitForRequest(/reader\.worker/);
  await openLibrary(page);
  await asked;
});

test('Unpacking that comes to no end is stopped, and told', async ({ coldDeck: deck }) => {
  await deck.clock.install();
  await deck.route(/reader\.worker/, (route) =>
    route.fulfill({
      contentType: 'text/javascript',
      headers: { 'Cross-Origin-Embedder-Policy': 'require-corp' },
      body: 'postMessage({ kind: "unpacking" }); onmessage = () => { for (;;); };',
    }),
  );
  await open(deck, '/own');
  const reader = deck.waitForEvent('worker', (worker) => /reader/.test(worker.url()));
  await choose(deck, { name: 'library.zip', buffer: libraryZip() });
  const ended = (await reader).waitForEvent('close');
  await expect(deck.getByRole('status', { name: 'Opening' })).toHaveText('Reading…');
  await deck.clock.runFor(19_000);
  await expect(deck.getByRole('status', { name: 'Opening' })).toHaveText('Reading…');
  await deck.clock.runFor(1_500);
  await expect(problem(deck)).toHaveText(
    'library.zip took longer than 20 s to unpack. Leave out data and wheels, and open it again.',
  );
  await ended;
});

test('Pasted files become a project, and another window and a reload have it with its edits and its hook', async ({
  deck,
}) => {
  await open(deck, '/own');
  await deck.getByText('Paste a file').click();
  await deck.getByLabel('Contents').fill('import shelf\nprint("pasted", shelf.NAME)');
  await deck.getByRole('button', { name: 'Add this file' }).click();
  await expect(deck.getByRole('heading', { level: 1 })).toHaveText('main.py');
  await deck.getByRole('button', { name: 'Add files' }).click();
  await deck.getByLabel('File name').fill('../shelf.py');
  await deck.getByLabel('Contents').fill('NAME = "one"');
  await deck.getByRole('button', { name: 'Add this file' }).click();
  await expect(problem(deck)).toContainText('would be outside the project');
  await deck.getByLabel('File name').fill('sh\u202eelf.py');
  await deck.getByRole('button', { name: 'Add this file' }).click();
  await expect(problem(deck)).toHaveText(
    '"sh�elf.py" has an invisible character in its name (U+202E). Write it like shop/models.py.',
  );
  await deck.getByLabel('File name').fill('shelf.py');
  await deck.getByRole('button', { name: 'Add this file' }).click();
  await expect(tab(deck, 'shelf.py')).toHaveAttribute('aria-selected', 'true');
  await expect(lines(deck)).toContainText('NAME');
  await write(deck, 'NAME = "two"\n');
  await hookStrip(deck).getByRole('combobox', { name: 'Hook' }).selectOption('who-imports-twice');
  await expect(hookStrip(deck).getByRole('combobox', { name: 'File' })).toHaveValue('shelf.py');
  await hookStrip(deck).getByRole('button', { name: 'Put it in' }).click();

  const other = await openBeside(deck, '/own');
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('main.py');
  await run(other, /exited 0/);
  await expect(terminal(deck)).toContainText('pasted two');
  await expect(evidence(deck).getByRole('heading').first()).toHaveText(
    'shelf.py is run as the module shelf, by',
  );
  await other.close();

  // What was changed is stored by then: the window that leads says so.
  await deck.reload();
  await expect(deck.getByRole('heading', { level: 1 })).toHaveText('main.py');
  await expect(hookStrip(deck).getByRole('combobox', { name: 'Hook' })).toHaveValue('who-imports-twice');
  await run(deck, /exited 0/);
  await expect(terminal(deck)).toContainText('pasted two');
  await expect.poll(() => lastFrames(deck)).toEqual([expect.stringContaining('main.py:1')]);

  await deck.getByRole('button', { name: 'Remove', exact: true }).click();
  const removal = deck.getByRole('dialog', { name: 'Remove the project' });
  await expect(removal.getByRole('button', { name: 'Keep main.py' })).toBeFocused();
  await deck.keyboard.press('Enter');
  await expect(deck.getByRole('heading', { level: 1 })).toHaveText('main.py');
  await deck.getByRole('button', { name: 'Remove', exact: true }).click();
  await removal.getByRole('button', { name: 'Remove it and its edits' }).click();
  await expect(deck.getByRole('heading', { level: 1 })).toHaveText('Bring your own bug');
  await deck.reload();
  await expect(deck.getByRole('heading', { level: 1 })).toHaveText('Bring your own bug');
});

test('Edits that a release without own projects has stored are there, and a project beside them', async ({
  page,
}) => {
  // A page of the same origin that opens no storage by itself.
  await page.goto('/favicon.svg');
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('machete-mode', 1);
        opening.onupgradeneeded = () => opening.result.createObjectStore('workspaces');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const edits = { 'main.py': 'print("from before")\n' };
          const stored = {
            caseId: 'random',
            stage: 'buggy',
            edits,
            discarded: null,
            openFile: 'main.py',
            extraTabs: [],
          };
          const store = opening.result.transaction('workspaces', 'readwrite').objectStore('workspaces');
          store.put(stored, 'random/buggy').onsuccess = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
  );
  await openLibrary(page);
  await goTo(page, '/demo/random/buggy');
  await run(page, /exited 0/);
  await expect(terminal(page)).toContainText('from before');
});

test('The command is chosen as in a shell, and why it is none is said beside it', async ({ deck }) => {
  await openLibrary(deck);
  const command = deck.getByRole('combobox', { name: 'Command' });
  await command.fill("python -c 'import shelf.paths, sys; print(sys.argv)");
  await expect(command).toHaveAccessibleDescription(/quote/);
  await command.fill('cd shelf && python main.py');
  await expect(command).toHaveAccessibleDescription(/"&&" is for a shell/);
  await command.fill(
    "WORD='c d' python -c 'import shelf.paths, os, sys; print(sys.argv, os.environ[\"WORD\"])' 'a b'",
  );
  await expect(command).toHaveAccessibleDescription('');
  await run(deck, /exited 0/);
  await expect(terminal(deck)).toContainText("['-c', 'a b'] c d");
});

test('A file of any bytes is opened, edited where it is text, and saved with the rest of it as it was', async ({
  deck,
}) => {
  const main =
    '# coding: latin-1\r\nNAME = "Fen\xeatre"\r\nprint(NAME)\rprint(open("a.png", "rb").read(2))\n';
  const members = {
    'p/main.py': strToU8(main, true),
    'p/a.png': Uint8Array.of(0x89, 0x50, 0, 0xff),
    'p/table.csv': Uint8Array.of(0xef, 0xbb, 0xbf, 0x61, 0x0d, 0x0a, 0x62, 0xe9),
  };
  await open(deck, '/own');
  await choose(deck, { name: 'p.zip', buffer: Buffer.from(zipSync(members)) });
  await expect.poll(() => codeShown(deck)).toContain('NAME = "Fenêtre"\nprint(NAME)\n');
  await run(deck, /exited 0/);
  await expect(terminal(deck)).toContainText('Fenêtre');
  await expect(terminal(deck)).toContainText("b'\\x89P'");

  await deck.getByRole('combobox', { name: 'All files' }).selectOption('a.png');
  await expect(deck.getByRole('tabpanel', { name: 'a.png' })).toHaveText(/^4 bytes, not text\./);
  await deck.getByRole('combobox', { name: 'All files' }).selectOption('table.csv');
  await expect.poll(() => codeShown(deck)).toMatch(/^a\nb/);
  await tab(deck, /^main\.py/).click();
  await expect.poll(() => codeShown(deck)).toContain('Fenêtre');
  const code = deck.getByRole('textbox', { name: /^Code of main\.py/ });
  await code.press('Control+Home');
  await code.press('ArrowDown');
  await code.press('End');
  await code.pressSequentially('  # à côté');
  const saved = async () => {
    const download = deck.waitForEvent('download');
    await deck.getByRole('button', { name: 'Save as a zip' }).click();
    return unzipSync(readFileSync(await (await download).path()));
  };
  await expect(tab(deck, /^main\.py .*edited$/)).toBeVisible();
  const home = await saved();
  expect(strFromU8(home['p/main.py'] ?? new Uint8Array(), true)).toBe(
    main.replace('"\r\n', '"  # \xe0 c\xf4t\xe9\r\n'),
  );
  expect([home['p/a.png'], home['p/table.csv']]).toEqual([members['p/a.png'], members['p/table.csv']]);

  await code.pressSequentially(' €');
  const note = deck.getByRole('note', { name: 'What does not run as it reads' });
  await expect(note).toContainText(
    'main.py, line 2 does not run as it reads: it has "€", which latin-1 has not',
  );
  await deck.getByRole('button', { name: 'Save as a zip' }).click();
  await expect(problem(deck)).toContainText('Not saved: "€" in main.py, line 2, has no bytes in latin-1');
  expect(await violationsIn(deck)).toEqual([]);
});

test('One button shows what the project changes for everybody, and by which line', async ({ deck }) => {
  await openLibrary(deck);
  await hookStrip(deck).getByRole('button', { name: 'What changed behind my back?' }).click();
  await expect(python(deck)).toContainText(/exited 0/);
  await expect(evidence(deck)).toContainText('sys.path was changed by');
  await expect.poll(() => lastFrames(deck)).toContainEqual(expect.stringContaining('shelf/paths.py:9'));
  await expect(hookStrip(deck).getByRole('combobox', { name: 'Hook' })).toHaveValue('what-changed');
  await expect(hookStrip(deck).getByRole('button', { name: 'Put it in' })).toBeDisabled();

  // Pressed again, it runs again; taken out, nothing of it is left.
  await hookStrip(deck).getByRole('button', { name: 'What changed behind my back?' }).click();
  await expect(python(deck)).toContainText(/exited 0/);
  await expect.poll(() => lastFrames(deck)).toContainEqual(expect.stringContaining('shelf/paths.py:9'));
  await hookStrip(deck).getByRole('button', { name: 'Take it out' }).click();
  await run(deck, /exited 0/);
  await expect(evidence(deck)).not.toContainText('sys.path was changed by');
});

test('A sample is there to try, its hook finds the line, and a file more is added to it', async ({
  deck,
}) => {
  await open(deck, '/own');
  await expect(deck.getByRole('listitem').filter({ hasText: 'Put a hook in' })).toBeVisible();
  await deck.getByRole('button', { name: 'Try it with a sample' }).click();
  await run(deck, /exited 1/);
  await expect(terminal(deck)).toContainText('The menu says 14, and the bill says 12.');
  await hookStrip(deck).getByRole('button', { name: 'Put it in' }).click();
  await run(deck, /exited 1/);
  await expect.poll(() => lastFrames(deck)).toContainEqual(expect.stringContaining('bistro/offers.py:12'));

  await deck.getByRole('button', { name: 'Add files' }).click();
  await choose(deck, { name: 'tips.py', buffer: Buffer.from('TIP = 1\n') });
  const asking = deck.getByRole('dialog', { name: 'Add or open' });
  await expect(asking).toContainText('Add 1 file to "bistro"?');
  await asking.getByRole('button', { name: 'Add to bistro' }).click();
  await expect(deck.getByRole('heading', { level: 1 })).toHaveText('bistro');
  await expect(deck.getByRole('combobox', { name: 'All files' })).toContainText('8 files');
  await deck.getByRole('button', { name: 'Add files' }).click();
  await choose(deck, { name: 'main.py', buffer: Buffer.from('print("other")\n') });
  await expect(asking).toContainText('main.py is there already');
  await asking.getByRole('button', { name: 'Add to bistro' }).click();
  await run(deck, /exited 0/);
  await expect(terminal(deck)).toContainText('other');
});

for (const theme of ['dark', 'light']) {
  test(`Everyone can use an own project with a hook in the ${theme} theme`, async ({ deck }) => {
    await deck.emulateMedia({ reducedMotion: 'reduce' });
    await deck.goto(`/?theme=${theme}&runtime=embedded#/own`);
    await choose(deck, { name: 'library.zip', buffer: libraryZip() });
    await hookStrip(deck).getByRole('combobox', { name: 'Hook' }).selectOption('who-calls');
    await hookStrip(deck).getByRole('button', { name: 'Put it in' }).click();
    await expect(python(deck)).toContainText('ready');
    await run(deck, /exited 0/);
    await expect.poll(() => codeShown(deck)).toContain('MODULE = "random"');
    expect(await violationsIn(deck)).toEqual([]);
    await deck.getByRole('button', { name: 'Add files' }).click();
    expect(await violationsIn(deck)).toEqual([]);
  });
}

test('What does not run as it reads is told over the code and in its tab, and marked where it is', async ({
  deck,
}) => {
  const members = {
    'p/main.py': strToU8('# coding: utf-8\nprint("é 👩‍💻")\nimport far\n'),
    'p/far.py': strToU8(`import os${' '.repeat(600)}; os.getcwd()\n`),
    'p/names.py': strToU8('admin = False\nadmin\u3164 = True\n'),
  };
  await open(deck, '/own');
  await choose(deck, { name: 'p.zip', buffer: Buffer.from(zipSync(members)) });
  const note = deck.getByRole('note', { name: 'What does not run as it reads' });
  await expect(note).toContainText(
    'far.py, line 1 does not run as it reads: it has code out of sight, behind 600 blanks.',
  );
  await expect(tab(deck, /^main\.py$/)).toHaveAttribute('aria-selected', 'true');

  await note.getByRole('button', { name: 'Next of 2' }).click();
  await expect(tab(deck, /^names\.py does not run as it reads$/)).toHaveAttribute('aria-selected', 'true');
  await expect(note).toContainText(
    'names.py, line 2 does not run as it reads: it has a character that shows nothing (U+3164).',
  );
  await expect.poll(() => codeShown(deck)).toMatch(/^admin = False\nadminU\+3164\u3164 = True/);

  await note.getByRole('button', { name: 'Next of 2' }).click();
  await expect(tab(deck, /^far\.py does/)).toHaveAttribute('aria-selected', 'true');
  await expect.poll(() => codeShown(deck)).toContain('import osgoes on in column 610');
  expect(await violationsIn(deck)).toEqual([]);

  await write(deck, 'import os\n');
  await expect(note.getByRole('button', { name: /Next/ })).toHaveCount(0);
  await note.getByRole('button', { name: 'names.py, line 2' }).click();
  await expect(tab(deck, /^names\.py/)).toHaveAttribute('aria-selected', 'true');
  await write(deck, 'admin = True\n');
  await expect(note).toHaveCount(0);
  await expect.poll(() => codeShown(deck)).toMatch(/^admin = True\n?$/);
});
