import {
  bench,
  expect,
  frames,
  open,
  openBeside,
  openWithoutPython,
  type Page,
  SLIDES,
  test,
} from './deck.ts';
import { code, culprits, evidence, lines, openFile, python, run, tab } from './pages/bench.ts';

// A whole file is in view.
test.use({ viewport: { width: 1280, height: 1400 } });

const typing = (page: Page) => page.getByRole('region', { name: 'Typing' });
const button = (page: Page, name: string) => typing(page).getByRole('button', { name, exact: true });

/** Chooses the stage that the keys are to type, in the window at its bench. */
async function typeTo(page: Page, stage: string): Promise<void> {
  await expect(page.locator('.monaco-editor .view-line').first()).toBeVisible();
  await page.getByRole('button', { name: 'Type to…' }).click();
  await page.getByRole('button', { name: stage, exact: true }).click();
  await expect(code(page)).toBeFocused();
}

/** Somebody who looks at the room hits whatever lies under the fingers. */
async function hitKeys(page: Page, keys: number): Promise<void> {
  const ANY = ['j', 'Enter', 'Backspace', 'Shift+K', 'Tab', '7', '{', ' ', 'Delete', 'q'];
  for (let press = 0; press < keys; press++) await page.keyboard.press(ANY[press % ANY.length] ?? 'x');
}

/** How far it is, as the bar has it. */
async function count(page: Page): Promise<{ done: number; total: number }> {
  const [, done, total] = /(\d+) of (\d+)/.exec((await typing(page).textContent()) ?? '') ?? [];
  return { done: Number(done), total: Number(total) };
}

/** Hits keys until all is typed, and some more. */
async function hitToTheEnd(page: Page): Promise<void> {
  const { done, total } = await count(page);
  await hitKeys(page, total - done + 4);
  await expect(typing(page)).toContainText('done');
}

/** The text that a bench opens with. */
async function textAt(page: Page, address: string): Promise<string> {
  await openWithoutPython(page, address);
  return textOf(page);
}

/** The text of the open file: Monaco's lines lie on the screen in another order than in the page, and move while it lays them out. */
async function textOf(page: Page): Promise<string> {
  await expect(page.locator('.monaco-editor .view-line').first()).toBeVisible();
  let before = '';
  await expect
    .poll(async () => {
      const last = before;
      before = await linesShown(page);
      return before === last;
    })
    .toBe(true);
  return before;
}

function linesShown(page: Page): Promise<string> {
  return page.locator('.monaco-editor .view-line').evaluateAll((shown) =>
    shown
      .map((line) => ({ top: line.getBoundingClientRect().top, text: line.textContent ?? '' }))
      .sort((one, other) => one.top - other.top)
      .map(({ text }) => text.replaceAll('\u00a0', ' '))
      .join('\n'),
  );
}

test('Whatever keys are hit, the hook done without a typo, runs and names the culprit', async ({
  deck: page,
}) => {
  const prepared = await textAt(page, bench('hook'));
  await open(page, bench('buggy'));
  await typeTo(page, 'hook');
  await hitKeys(page, 7);
  expect(await count(page)).toMatchObject({ done: 7 });
  await hitToTheEnd(page);
  await expect.poll(() => textOf(page)).toBe(prepared);
  await run(page, /exited 1/);
  await expect(culprits(page)).toHaveText(/reports\/totals\.py:3/);
});

test('Arrows, chords and dialogs of the editor are left alone, and a hand that has rested writes again', async ({
  deck: page,
}) => {
  const prepared = await textAt(page, bench('hook'));
  await openWithoutPython(page, bench('buggy'));
  await typeTo(page, 'hook');
  for (const key of ['ArrowDown', 'End', 'ControlOrMeta+a', 'Shift+ArrowLeft'])
    await page.keyboard.press(key);
  expect(await count(page)).toMatchObject({ done: 0 });
  // Some keys more than it takes: a hand that goes on hitting leaves nothing behind.
  await hitToTheEnd(page);
  await expect.poll(() => textOf(page)).toBe(prepared);
  await expect
    .poll(async () => {
      await page.keyboard.type('q');
      return textOf(page);
    })
    .not.toBe(prepared);
  await expect(typing(page)).toBeHidden();
});

test('Escape pauses, a line is written by hand, and typing is rejoined from what done', async ({
  deck: page,
}) => {
  const prepared = await textAt(page, bench('hook'));
  await open(page, bench('buggy'));
  await typeTo(page, 'hook');
  await hitKeys(page, 12);
  await expect(button(page, 'Pause')).toContainText('Esc');
  await page.keyboard.press('Escape');
  await expect(button(page, 'Continue')).toContainText('F9');
  await expect(typing(page).getByRole('status')).toHaveText('paused');
  const typed = await textOf(page);
  await page.keyboard.press('ControlOrMeta+Home');
  await page.keyboard.type('# What if');
  await expect(typing(page).getByRole('status')).toHaveText('paused by an edit');
  expect(await textOf(page)).toContain('# What if');
  // Undo is the hand's own then, word by word: it leaves what was typed before.
  for (let words = 3; words > 0; words--) {
    const before = await textOf(page);
    await page.keyboard.press('ControlOrMeta+z');
    await expect.poll(() => textOf(page)).not.toBe(before);
  }
  expect(await textOf(page)).toBe(typed);
  await page.keyboard.type('# Or what if');
  await page.keyboard.press('Enter');

  await page.keyboard.press('F9');
  await hitToTheEnd(page);
  await expect.poll(() => textOf(page)).toBe(prepared);
});

test('A paste in the middle is an edit by hand: it comes in, and typing waits', async ({ deck: page }) => {
  await openWithoutPython(page, bench('buggy'));
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate(() => navigator.clipboard.writeText('# pasted\n'));
  await typeTo(page, 'hook');
  await hitKeys(page, 5);
  await page.keyboard.press('ControlOrMeta+v');
  await expect(typing(page).getByRole('status')).toHaveText('paused by an edit');
  expect(await textOf(page)).toContain('# pasted');
});

test('What an input method or a touch keyboard sends slips nothing in', async ({ deck: page }) => {
  const prepared = await textAt(page, bench('hook'));
  await openWithoutPython(page, bench('buggy'));
  await typeTo(page, 'hook');
  const input = await page.context().newCDPSession(page);
  await input.send('Input.imeSetComposition', { text: 'にほん', selectionStart: 3, selectionEnd: 3 });
  await input.send('Input.insertText', { text: '日本' });
  // Text without a key, as glass sends it.
  await page.keyboard.insertText('glass');
  expect(await textOf(page)).not.toMatch(/日|に|glass/);
  expect((await count(page)).done).toBeGreaterThan(0);
  await hitToTheEnd(page);
  await expect.poll(() => textOf(page)).toBe(prepared);
});

test('One chord takes all of it back, in every file, and the edits of before are there again', async ({
  deck: page,
}) => {
  await open(page, bench('buggy'));
  await openFile(page, 'main.py');
  await code(page).focus();
  await page.keyboard.press('ControlOrMeta+Home');
  await page.keyboard.type('# mine');
  await page.keyboard.press('Enter');
  await openFile(page, 'registry.py');
  const before = await textOf(page);
  await typeTo(page, 'modern');
  await hitToTheEnd(page);
  await expect(tab(page, 'aaa.pth')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(typing(page)).toBeHidden();
  await expect(tab(page, /aaa\.pth|firstthing/)).toHaveCount(0);
  expect(await textOf(page)).toBe(before);
  await tab(page, 'main.py edited').click();
  await expect(lines(page)).toContainText('# mine');
  await run(page, /exited 1/);
  await expect(culprits(page)).toHaveCount(0);
});

test('The stage shows the same text with nothing but a line, and is told when somebody writes in it', async ({
  deck: stage,
}) => {
  await openWithoutPython(stage, SLIDES.buggy);
  const desk = await openBeside(stage, bench('buggy'));
  await typeTo(desk, 'hook');
  await hitKeys(desk, 20);
  const line = stage.getByRole('progressbar', { name: 'Typing hook' });
  await expect(line).toHaveAttribute('aria-valuenow', '20');
  await expect(typing(stage)).toHaveCount(0);
  await expect.poll(() => textOf(stage)).toBe(await textOf(desk));

  await code(stage).focus();
  await hitKeys(stage, 5);
  await expect.poll(() => count(desk)).toMatchObject({ done: 25 });
  await stage.keyboard.press('Escape');
  await stage.keyboard.press('ControlOrMeta+End');
  await stage.keyboard.type('# from the stage');
  await expect(typing(desk).getByRole('status')).toHaveText('paused by an edit');
  await button(desk, 'Continue').click();
  await hitToTheEnd(desk);
  await expect(lines(stage)).not.toContainText('# from the stage');
  await expect.poll(() => textOf(stage)).toBe(await textOf(desk));
});

test('It plays by itself, is paused by a key in the editor, and played to the end', async ({
  deck: page,
}) => {
  const prepared = await textAt(page, bench('fixed'));
  await open(page, bench('buggy'));
  await typeTo(page, 'fixed');
  await button(page, 'Play').click();
  await expect.poll(async () => (await count(page)).done).toBeGreaterThan(2);
  await page.keyboard.press('F8');
  const { done } = await count(page);
  await expect(typing(page).getByRole('status')).toHaveText('paused');
  // It plays a key in a few frames.
  await frames(page, 90);
  expect((await count(page)).done).toBe(done);
  await page.keyboard.press('F8');
  await expect(typing(page)).toContainText('done');
  await tab(page, 'reports/totals.py edited').click();
  await expect.poll(() => textOf(page)).toBe(prepared);
  await run(page, /exited 0/);
});

test('Where nothing may move, a line comes at once', async ({ deck: page }) => {
  await openWithoutPython(page, bench('buggy'));
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await typeTo(page, 'hook');
  const { total } = await count(page);
  const seen = page.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        const counts: string[] = [];
        const bar = document.querySelector('[aria-label="Typing"]');
        const observer = new MutationObserver(() => {
          const shown = /(\d+) of/.exec(bar?.textContent ?? '')?.[1];
          if (shown && counts.at(-1) !== shown) counts.push(shown);
          if (/done/.test(bar?.textContent ?? '')) {
            observer.disconnect();
            resolve(counts);
          }
        });
        if (bar) observer.observe(bar, { subtree: true, childList: true, characterData: true });
      }),
  );
  await button(page, 'Play').click();
  const steps = await seen;
  // The hook has some ten lines, and several times as many key presses.
  expect(steps.length).toBeGreaterThan(2);
  expect(steps.length).toBeLessThan(total / 3);
});

test('A reload in the middle keeps what is typed, and it is rejoined or taken back', async ({
  deck: page,
}) => {
  await open(page, bench('buggy'));
  const before = await textOf(page);
  await typeTo(page, 'hook');
  await hitKeys(page, 15);
  const typed = await textOf(page);
  await expect(python(page)).toContainText('ready');
  await page.reload();
  await expect(typing(page).getByRole('status')).toHaveText('paused');
  await expect.poll(() => textOf(page)).toBe(typed);
  expect(await count(page)).toMatchObject({ done: 15 });
  await button(page, 'Continue').click();
  await hitToTheEnd(page);
  await run(page, /exited 1/);
  await expect(evidence(page).getByRole('article').first()).toBeVisible();
  await button(page, 'Undo all').click();
  await expect.poll(() => textOf(page)).toBe(before);
});
