import type { Locator } from 'playwright/test';
import { expect, frames, goTo, open, openWithoutPython, type Page, test } from './deck.ts';
import {
  button,
  culprits,
  evidence,
  lines,
  openFile,
  python,
  run,
  tab,
  terminal,
  write,
} from './pages/bench.ts';

const HOOKS: readonly { stage: string; ends: RegExp; names: readonly RegExp[] }[] = [
  { stage: 'double-import/hook', ends: /exited 1/, names: [/reports\/totals\.py:3/] },
  {
    stage: 'temp-files/hook',
    ends: /exited 0/,
    names: [/test_backup\.py:16/, /intake\.py:12/, /printing\.py:8/, /printing\.py:8/],
  },
  { stage: 'temp-files/hook-mkdtemp', ends: /exited 0/, names: [/intake\.py:12/] },
  { stage: 'sys-path/hook-print', ends: /exited 1/, names: [/pathlist\.py:12/] },
  { stage: 'random/hook', ends: /exited 1/, names: [/runtests\.py:25/] },
  { stage: 'stray-user/hook', ends: /exited 1/, names: [/test_cards\.py:10/] },
  { stage: 'stray-user/hook-primary-key', ends: /exited 1/, names: [] },
];

test('An instructor opens one hook after the other, and each names its lines', async ({ deck }) => {
  await open(deck, '/');
  for (const { stage, ends, names } of HOOKS)
    await test.step(`${stage} names ${names.length} lines`, async () => {
      await goTo(deck, `/demo/${stage}`);
      await run(deck, ends);
      await expect(evidence(deck).getByRole('article').first()).toBeVisible();
      await expect(culprits(deck)).toHaveText([...names]);
      expect(await cutIn(culprits(deck))).toEqual([]);
    });
});

/** What of some frames is not to be read to its end. */
function cutIn(frames: Locator): Promise<string[]> {
  return frames.evaluateAll((all) =>
    all
      .flatMap((frame) => [...frame.children])
      .filter(({ scrollWidth, clientWidth }) => clientWidth > 1 && scrollWidth > clientWidth)
      .map((part) => part.textContent ?? ''),
  );
}

test('A stage opens at its first line of interest, and a run shows first what the case is about', async ({
  deck,
}) => {
  await open(deck, '/demo/double-import/modern');
  await expect(lines(deck)).toContainText('def watch(event, args):');
  await expect(lines(deck)).not.toContainText('import sys');
  await goTo(deck, '/demo/sys-path/buggy');
  await expect(lines(deck)).toContainText('import_module(name) for name');
  await goTo(deck, '/demo/double-import/fixed');
  await run(deck, /exited 0/);
  await expect(terminal(deck)).toContainText('$ python main.py');
});

test('A debugger that waits on the slide shows where it has stopped, and goes on when told to', async ({
  deck,
}) => {
  await open(deck, '/demo/sys-path/hook');
  await run(deck, /waiting for you/);
  await expect(terminal(deck)).toContainText('(Pdb)');
  await expect(culprits(deck)).toHaveText(/pathlist\.py:12/);
  await expect(evidence(deck).getByRole('heading')).toHaveText([
    'The line that put lib first',
    'Stopped in add_missing, before this line',
  ]);

  await terminal(deck).getByRole('textbox').focus();
  await deck.keyboard.type('w\n');
  await expect(evidence(deck).getByRole('article').last()).toContainText('main.py:28');
  await deck.keyboard.type('c\n');
  await expect(python(deck)).toContainText('exited 1');
  await expect(terminal(deck)).toContainText("module 'config' has no attribute 'PLUGINS'");

  await test.step('To stop it there is no failure', async () => {
    await run(deck, /waiting for you/);
    await expect(terminal(deck)).toContainText('(Pdb)');
    await button(deck, 'Stop').click();
    await expect(python(deck)).toContainText('stopped after');
    await expect(terminal(deck)).toContainText('[stopped]');
    await expect(button(deck, /recording/)).toHaveCount(0);
  });
});

test('Names that tell nothing are listed, and a sequence shows what is missing of it', async ({ deck }) => {
  await open(deck, '/demo/temp-files');
  await run(deck, /exited 0/);
  await expect(evidence(deck).getByRole('article').getByRole('listitem')).toHaveCount(5);
  await deck.getByRole('link', { name: 'fixed' }).click();
  await run(deck, /exited 0/);
  await expect(evidence(deck)).toContainText('ran to its end (exit code 0) and printed no traceback');

  await goTo(deck, '/demo/random/buggy');
  await run(deck, /exited 1/);
  await expect(evidence(deck).getByRole('row', { name: /^first/ })).toContainText('missing');
  await expect(evidence(deck).getByRole('row', { name: /^second/ })).not.toContainText('missing');
});

test('What a run leaves behind can be read beside the evidence, text by text', async ({ deck }) => {
  const left = evidence(deck).getByRole('region', { name: 'Left behind' });
  await open(deck, '/demo/double-import/buggy');
  await write(
    deck,
    `open("/tmp/who.txt", "a").write("hello from " + __name__ + "\\n")\nopen("photo", "wb").write(bytes(5))\n1 / 0\n`,
  );
  await run(deck, /exited 1/);
  // Files that were there before are not listed.
  await expect(left.getByRole('listitem')).toHaveText([
    '/home/talk/photo 5 bytes that are no text',
    /^\/tmp\/who\.txt 1 line\s*hello from shop\.catalog\.models/,
  ]);
  await button(deck, /who\.txt/).click();
  await expect(left).not.toContainText('hello from');

  await goTo(deck, '/demo/double-import/hook');
  await run(deck, /exited 1/);
  await expect(left).not.toContainText('exec_module');
  await button(deck, /who\.txt/).click();
  await expect(left).toContainText('exec_module');
});

const BAD_EDITS = [
  ['a syntax error', 'def broken(:\n', 'SyntaxError'],
  ['a renamed function', 'from tests.runner import run_nothing\n', 'ImportError'],
  ['nothing but a comment', '# nothing', '$ python main.py'],
] as const;

test('An edit gives what Python says of it, be it a syntax error, a renamed function or nothing, and a reset brings the case back', async ({
  deck,
}) => {
  await open(deck, '/demo/temp-files/hook');
  for (const [what, text, says] of BAD_EDITS)
    await test.step(what, async () => {
      await openFile(deck, 'main.py');
      await write(deck, text);
      await run(deck, /exited \d/);
      await expect(terminal(deck)).toContainText(says);
      await expect(culprits(deck)).toHaveCount(0);
      await button(deck, 'Reset').click();
      await expect(evidence(deck)).toContainText('The files have changed since this run.');
      await expect(button(deck, 'Undo reset')).toBeVisible();
      await run(deck, /exited 0/);
      await expect(culprits(deck)).toHaveCount(4);
      await expect(evidence(deck)).not.toContainText('The files have changed');
      await expect(button(deck, 'Undo reset')).toHaveCount(0);
    });
});

test('An address of a stage that is not there names those that are', async ({ deck }) => {
  await open(deck, '/demo/random/hook-nope');
  await expect(deck.getByRole('heading', { level: 1 })).toHaveText(
    'The case "random" has no stage "hook-nope"',
  );
  await deck.getByRole('link', { name: 'hook-deaf' }).click();
  await run(deck, /exited 1/);
});

test('A line of a library opens in the editor, marked as not the case’s own, and may be changed', async ({
  deck,
}) => {
  await open(deck, '/demo/random-httpx/hook');
  await expect(python(deck)).toContainText('ready');
  await run(deck, /exited 1/);
  await expect(culprits(deck)).toHaveText(/rich\/style\.py:22/);
  await culprits(deck).click();
  const opened = tab(deck, /rich\/style\.py/);
  await expect(opened).toHaveAttribute('aria-selected', 'true');
  await expect(opened).toContainText('library');
  await expect(lines(deck)).toContainText('getrandbits');

  await write(deck, 'print("rich, changed")\n1 / 0\n');
  await run(deck, /exited 1/);
  await expect(terminal(deck)).toContainText('ZeroDivisionError');
  await expect(evidence(deck)).toContainText('rich/style.py:2');
  await button(deck, 'Reset').click();
  await run(deck, /exited 1/);
  await expect(culprits(deck)).toHaveText(/rich\/style\.py:22/);
});

const ON_PACKAGES = [
  ['double-import-django/hook', /exited 1/, /shop\/bonus\/models\.py:3/],
  ['temp-files-selenium/hook', /exited 0/, /firefox_profile\.py:59/],
  ['sys-path-pytest/hook', /exited 1/, /_pytest\/pathlib\.py:592/],
  ['stray-user-django/hook', /exited 1/, /lending\/tests\.py:18/],
] as const;

test('On real packages, each hook names the line too', async ({ deck }) => {
  await open(deck, '/');
  for (const [stage, ending, names] of ON_PACKAGES)
    await test.step(stage, async () => {
      await goTo(deck, `/demo/${stage}`);
      await expect(python(deck)).toContainText('ready');
      await run(deck, ending);
      await expect(culprits(deck).first()).toHaveText(names);
    });
});

test('An endless loop beside packages is stopped, and the next run has them too', async ({ deck }) => {
  await open(deck, '/demo/random-httpx/buggy');
  await expect(python(deck)).toContainText('ready');
  await openFile(deck, 'main.py');
  await write(deck, 'import httpx\nwhile True:\n    pass');
  await run(deck, /running/);
  await button(deck, 'Stop').click();
  await expect(terminal(deck)).toContainText('KeyboardInterrupt');
  await write(deck, 'import httpx\nprint(httpx.__version__)');
  await run(deck, /exited 0/);
  await expect(terminal(deck)).toContainText('0.28.1');
});

test('Line numbers stand beside their lines where one comes into view that is the longest so far', async ({
  deck,
}) => {
  await open(deck, '/demo/double-import-django/hook');
  await run(deck, /exited 1/);
  const library = evidence(deck)
    .getByRole('article')
    .first()
    .getByRole('button', { name: /django\// });
  for (const file of ['django/core/management/__init__.py:442', 'django/__init__.py:24']) {
    await library.filter({ hasText: file }).click();
    await expect(tab(deck, file.slice(0, file.indexOf(':')))).toBeInViewport({ ratio: 0.99 });
    await expect(lines(deck)).toContainText(/utility\.execute|apps\.populate/);
    await expect.poll(() => isLevel(deck)).toBe(true);
    // What gets out of level later stays so: nothing draws it again.
    await frames(deck, 30);
    expect(await isLevel(deck)).toBe(true);
  }
});

/** Whether each line number is as high on the screen as its line. */
function isLevel(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const tops = (selector: string) =>
      [...document.querySelectorAll(selector)]
        .map((each) => each.getBoundingClientRect().top)
        .sort((one, other) => one - other)
        .join();
    return tops('.line-numbers') !== '' && tops('.line-numbers') === tops('.view-line');
  });
}

test('The bench stays where it is from case to case, however many stages they have, and each stage says what it is', async ({
  deck,
}) => {
  await openWithoutPython(deck, '/');
  const tops: (number | undefined)[] = [];
  for (const stage of [
    'double-import/hook',
    'random/hook',
    'sys-path/modern-list',
    'stray-user/hook-primary-key',
  ]) {
    await goTo(deck, `/demo/${stage}`);
    await expect(deck.getByRole('link', { name: stage.split('/')[1] ?? '', exact: true })).toHaveAttribute(
      'aria-current',
      'page',
    );
    await expect(deck.locator('main > header').getByText(/\w+ \w+.*\.$/)).toBeVisible();
    tops.push((await deck.getByRole('region', { name: 'Editor' }).boundingBox())?.y);
  }
  expect(new Set(tops).size).toBe(1);
});
