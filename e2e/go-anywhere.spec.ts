import { readdirSync } from 'node:fs';
import { bench, expect, goTo, open, openWithoutPython, type Page, run, SLIDES, test } from './deck.ts';
import { codeShown, culprits, code as editor, tab, write } from './pages/bench.ts';
import { violationsIn } from './violations.ts';

const KEY = 'ControlOrMeta+k';
const palette = (page: Page) => page.getByRole('dialog', { name: 'Go to' });
const field = (page: Page) => palette(page).getByRole('combobox', { name: 'Go to' });
const option = (page: Page, name: string | RegExp) => palette(page).getByRole('option', { name });

async function ask(page: Page, words: string): Promise<void> {
  await page.keyboard.press(KEY);
  await expect(field(page)).toBeFocused();
  await page.keyboard.type(words);
}

/** What is on disk, as `double-import hook`. */
function stagesOnDisk(): string[] {
  const cases = readdirSync('cases', { withFileTypes: true }).filter((each) => each.isDirectory());
  return cases.flatMap(({ name }) =>
    readdirSync(`cases/${name}`, { withFileTypes: true })
      .filter((each) => each.isDirectory() && /^(buggy|hook|fixed|modern)/.test(each.name))
      .map((stage) => `${name}/${stage.name}`),
  );
}

test('From an editor on a slide, a few letters lead to the bench of another case, and Backspace back with all edits', async ({
  deck,
}) => {
  await openWithoutPython(deck, SLIDES.hook);
  await write(deck, '# mine\n');
  await ask(deck, 'random fix');
  await expect(option(deck, /Seeded, yet different fixed/).first()).toHaveAttribute('aria-selected', 'true');
  await deck.keyboard.press('Enter');
  await expect(palette(deck)).toBeHidden();
  await expect(deck).toHaveURL(/#\/demo\/random\/fixed$/);
  await expect(deck.getByRole('heading', { level: 1 })).toHaveText('Seeded, yet different');

  await deck.keyboard.press(KEY);
  await expect(option(deck, /Ask the file who imports it.*1 file edited, just now/)).toBeVisible();
  await deck.keyboard.press('Backspace');
  await expect(deck).toHaveURL(/#\/talk\/10\/0$/);
  await expect.poll(() => codeShown(deck)).toContain('# mine');
});

test('Every stage of every case is one click away, and no word but those of the list is needed', async ({
  deck,
}) => {
  await openWithoutPython(deck, '/');
  await deck.getByRole('button', { name: 'Go to…' }).click();
  const ids = await palette(deck)
    .getByRole('option')
    .evaluateAll((options) => options.map((each) => each.getAttribute('data-value') ?? ''));
  const stages = ids.flatMap((id) => /stage\/(.*)$/.exec(id)?.[1] ?? []);
  expect(stages.sort()).toEqual(stagesOnDisk().sort());
  await option(deck, 'Temporary files hook-mkdtemp').click();
  await expect(deck).toHaveURL(/#\/demo\/temp-files\/hook-mkdtemp$/);
});

test('What is typed before the list is there reaches the list, and not the editor behind it', async ({
  coldDeck: deck,
}) => {
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await deck.route(/\/Palette-[^/]*\.js$/, async (route) => {
    await held;
    await route.continue();
  });
  await openWithoutPython(deck, bench('hook'));
  await editor(deck).focus();
  const before = await codeShown(deck);
  await deck.keyboard.press(KEY);
  await deck.keyboard.type('sys.path hook-pr');
  release();
  await expect(field(deck)).toHaveValue('sys.path hook-pr');
  expect(await codeShown(deck)).toBe(before);
});

test('A file is opened by a part of its name, and Escape gives the focus back to where it was', async ({
  deck,
}) => {
  await openWithoutPython(deck, bench('hook'));
  await editor(deck).focus();
  await ask(deck, 'totals');
  await expect(option(deck, 'reports/totals.py')).toHaveAttribute('aria-selected', 'true');
  await deck.keyboard.press('Enter');
  await expect(tab(deck, 'reports/totals.py')).toHaveAttribute('aria-selected', 'true');
  await expect(editor(deck)).toBeFocused();

  await tab(deck, 'reports/totals.py').focus();
  await ask(deck, 'anything');
  await deck.keyboard.press('Escape');
  await expect(palette(deck)).toBeHidden();
  await expect(tab(deck, 'reports/totals.py')).toBeFocused();

  await deck.keyboard.press(KEY);
  await expect(field(deck)).toBeFocused();
  await deck.keyboard.press(KEY);
  await expect(palette(deck)).toBeHidden();
});

test('A slide is found by its words and by its number; notes are searched at the desk, and never on stage', async ({
  deck,
}) => {
  await openWithoutPython(deck, SLIDES.first);
  // Only the notes of the hook's slide have these words.
  await ask(deck, 'frame importer exhibits');
  await expect(palette(deck).getByText(/^Nothing contains all of/)).toBeVisible();
  await deck.keyboard.press('ControlOrMeta+a');
  await deck.keyboard.type('b');
  await expect(deck.getByRole('button', { name: /Black screen: show/ })).toHaveCount(0);
  await deck.keyboard.press('ControlOrMeta+a');
  await deck.keyboard.type('cached name');
  await deck.keyboard.press('Enter');
  await expect(deck).toHaveURL(/#\/talk\/11\/0$/);
  await ask(deck, 'slide 10');
  await deck.keyboard.press('Enter');
  await expect(deck).toHaveURL(/#\/talk\/10\/0$/);

  await openWithoutPython(deck, '/presenter/1/0');
  await ask(deck, 'frame importer exhibits');
  await expect(option(deck, /Ask the file who imports it/)).toContainText('Notes');
  await deck.keyboard.press('Enter');
  await expect(deck).toHaveURL(/#\/presenter\/10\/0$/);
});

test('A task of a lesson is found by what it asks for, and the pages of the lesson in front lie at hand', async ({
  deck,
}) => {
  await openWithoutPython(deck, '/learn/random/1');
  await ask(deck, 'double place hook');
  await deck.keyboard.press('Enter');
  await expect(deck).toHaveURL(/#\/learn\/double-import\/3$/);
  await expect(deck.getByRole('heading', { level: 2, name: 'Place the hook' })).toBeVisible();
  await deck.keyboard.press(KEY);
  await expect(
    palette(deck).getByRole('group', { name: 'Pages' }).getByRole('option').nth(2),
  ).toHaveAccessibleName(/Place the hook here/);
  await expect(option(deck, /^Run\s+Ctrl/)).toHaveCount(0);
});

test('What a reset took comes back, also after a reload, and by the keyboard alone', async ({ deck }) => {
  await openWithoutPython(deck, bench('buggy'));
  await write(deck, '# mine\n');
  await ask(deck, 'reset');
  await deck.keyboard.press('Enter');
  await expect.poll(() => codeShown(deck)).not.toContain('# mine');
  await deck.reload();
  await expect(editor(deck)).toBeAttached();
  await ask(deck, 'go back');
  await expect(option(deck, /Double import buggy with 1 file edited/)).toHaveAttribute(
    'aria-selected',
    'true',
  );
  await deck.keyboard.press('Enter');
  await expect.poll(() => codeShown(deck)).toContain('# mine');
  await ask(deck, 'go forward');
  await deck.keyboard.press('Enter');
  await expect.poll(() => codeShown(deck)).not.toContain('# mine');
});

test('Arrow keys walk along the stages of a case and from case to case', async ({ deck }) => {
  await openWithoutPython(deck, '/');
  await deck.keyboard.press(KEY);
  const chosen = palette(deck).locator('[role="option"][aria-selected="true"]');
  await expect(chosen).toHaveAccessibleName('Double import buggy');
  await deck.keyboard.press('ArrowRight');
  await expect(chosen).toHaveAccessibleName('Double import hook');
  await deck.keyboard.press('ArrowDown');
  await expect(chosen).toHaveAccessibleName('Double import, in Django buggy');
  await deck.keyboard.press('ArrowUp');
  await deck.keyboard.press('ArrowRight');
  await deck.keyboard.press('Enter');
  await expect(deck).toHaveURL(/#\/demo\/double-import\/hook$/);
});

for (const theme of ['dark', 'light']) {
  test(`Everyone can use the palette in the ${theme} theme`, async ({ deck: page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto(`/?theme=${theme}&runtime=embedded#${bench('hook')}`);
    await expect(editor(page)).toBeAttached();
    for (const words of ['', 'hook', 'imports', 'zzzz']) {
      await ask(page, words);
      expect(await violationsIn(page, { within: 'dialog[open]' })).toEqual([]);
      await page.keyboard.press('Escape');
    }
  });
}

/** Where the cover leads: the speaker, the learner, the instructor, and all of them with code of their own. */
const FROM_THE_COVER = [
  ['Start the talk', '/talk/1/0'],
  ['Presenter', '/presenter/1/0'],
  ['Preflight', '/preflight'],
  [/^All \d+ slides$/, '/overview'],
  ['Print', '/print'],
  ['handout', '/print/handout'],
  ['Begin: Double import', '/learn/double-import'],
  ['All lessons', '/learn'],
  ['Compare', '/compare/double-import/buggy/hook/files'],
  ['Bring your own bug', '/own'],
  ['The hook shelf', '/hooks'],
  ['Run the hook that found this line', '/demo/double-import/hook'],
] as const;

test('The cover shows speaker, learner and instructor their first step, and how far a learner is', async ({
  deck,
}) => {
  await open(deck, '/');
  const link = (name: string | RegExp) => deck.getByRole('link', { name, exact: true });
  for (const [name, address] of FROM_THE_COVER)
    await expect(link(name)).toHaveAttribute('href', `#${address}`);
  const hrefs = await deck
    .getByRole('link')
    .evaluateAll((links) => links.map((each) => each.getAttribute('href')));
  for (const stage of stagesOnDisk().filter((each) =>
    /^[a-z]+(-[a-z]+)?\/(buggy|hook|fixed|modern)$/.test(each),
  ))
    if (!/-(django|httpx|pytest|selenium)\//.test(stage)) expect(hrefs).toContain(`#/demo/${stage}`);
  await expect(culprits(deck)).toHaveCount(0);
  await expect(deck.getByRole('figure').getByText('the culprit')).toHaveCount(1);

  await deck.getByRole('link', { name: 'Begin: Double import' }).click();
  await run(deck, /exited 1/);
  await expect(deck.getByRole('link', { name: /^1\. .*, done$/ })).toBeVisible();
  await goTo(deck, '/');
  await expect(link('Continue: Double import')).toBeVisible();
  await expect(
    deck.getByRole('region', { name: 'Solve a case alone' }).getByRole('listitem').first(),
  ).toContainText('1 of 7');
});

test('The keys that the cover names work on the cover, and its title breaks between its words alone', async ({
  deck,
}) => {
  for (const width of [1920, 1280, 390]) {
    await deck.setViewportSize({ width, height: 720 });
    await open(deck, '/');
    await expect.poll(() => linesOf(deck, 'Machete-mode')).toBe(1);
  }
  await deck.setViewportSize({ width: 1280, height: 720 });
  const theme = () => deck.evaluate(() => document.documentElement.dataset.theme);
  const before = await theme();
  await deck.keyboard.press('t');
  await expect.poll(theme).not.toBe(before);
  await deck.keyboard.press('t');
  await deck.keyboard.press('?');
  await expect(deck.getByRole('dialog', { name: 'Keys' })).toContainText('On the cover: start the talk');
  await deck.keyboard.press('Escape');
  await expect(deck.getByRole('dialog')).toHaveCount(0);
  await deck.keyboard.press('o');
  await expect(deck).toHaveURL(/#\/overview$/);
  await deck.goBack();
  await expect(deck.getByRole('list', { name: 'Keys' })).toBeVisible();
  await deck.keyboard.press('ArrowRight');
  await expect(deck).toHaveURL(/#\/talk\/1\/0$/);
});

/** On how many lines a word of the headline stands. */
function linesOf(page: Page, word: string): Promise<number> {
  return page.getByRole('heading', { level: 1 }).evaluate((heading, wanted) => {
    const texts = document.createTreeWalker(heading, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      const at = text.nodeValue?.indexOf(wanted) ?? -1;
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(text, at);
      range.setEnd(text, at + wanted.length);
      return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
    }
    return 0;
  }, word);
}

/** Pages that one gets to from the cover, or by a link. */
const PAGES = [
  '/learn',
  '/learn/random/2',
  '/learn/random/summary',
  '/own',
  '/hooks',
  '/overview',
  '/preflight',
  '/print/handout',
  '/demo/random/hook',
  '/compare/random/buggy/hook/files',
  '/open/nothing',
  '/demo/no-such-case',
];

test('From every page there is a way home, and the palette by a press of a button', async ({ deck }) => {
  await open(deck, '/');
  for (const address of PAGES)
    await test.step(address, async () => {
      await goTo(deck, address);
      await deck.getByRole('button', { name: 'Go to…' }).click();
      await expect(field(deck)).toBeFocused();
      await deck.keyboard.press('Escape');
      await deck.getByRole('link', { name: 'Machete-mode debugging', exact: true }).click();
      await expect(deck.getByRole('link', { name: 'Start the talk' })).toBeVisible();
    });
});
