import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Attending } from '../src/room/index.ts';
import { answer, JUST_HERE, learnerOf, screenOf } from './class-members.ts';
import { expect, goTo, type Page } from './deck.ts';
import { button, evidence, python, tab } from './pages/bench.ts';
import { type RoomPlay, test } from './room.ts';
import { violationsIn } from './violations.ts';

const CASE = 'double-import';
const found = (file: string) => readFileSync(join(`cases/${CASE}/buggy`, file), 'utf8');
const hook = { 'shop/catalog/models.py': readFileSync(`cases/${CASE}/hook/shop/catalog/models.py`, 'utf8') };
const TOTALS = 'reports/totals.py';

const AT = { lesson: CASE, task: 'name-the-culprit' };
const RUN = {
  status: 'ended',
  runtime: 'CPython 3.14.2',
  state: 'exited 1 in 0.42 s',
  command: 'python main.py',
  said: 'RuntimeError: of Ada’s\n',
  isCut: false,
  typed: '',
  isWaiting: false,
} as const;

const head = (page: Page, name: string) => page.getByRole('heading', { level: 1, name, exact: true });
const codeOf = (page: Page) => page.getByRole('region', { name: 'Ada’s code' });
const line = (page: Page, number: number) =>
  codeOf(page).getByRole('button', { name: RegExp(`^Line ${number}\\b`) });
const seen = (page: Page) => page.getByRole('region', { name: 'What Ada sees of you' });
const told = (learner: Attending) => learner.read().told;

interface Scene {
  readonly page: Page;
  readonly ada: Attending;
  readonly join: (name: string) => Attending;
}

/** The instructor's page at the first learner, who is Ada. */
async function helping(play: RoomPlay, use: (scene: Scene) => Promise<void>): Promise<void> {
  const members: Attending[] = [];
  const room = await play.code();
  const join = (name: string) => {
    const member = learnerOf(play.server.port, room, { name, at: AT });
    members.push(member);
    return member;
  };
  try {
    const ada = join('Ada');
    await expect.poll(() => ada.read().link.is).toBe('connected');
    const page = await play.desk('/class/learner/1');
    await expect(head(page, 'Ada')).toBeVisible();
    await use({ page, ada, join });
  } finally {
    for (const member of members) member.forget();
  }
}

test('An instructor asks for a screen, and sees it only as long as the learner wants', async ({ play }) => {
  await helping(play, async ({ page, ada }) => {
    await test.step('Asked, and declined', async () => {
      await button(page, 'Ask to see the screen').click();
      await expect.poll(() => told(ada).wantsScreen).toBe(true);
      await expect(page.getByText('The question is on its way.')).toBeVisible();
      answer(ada, { heard: told(ada).seq });
      await expect(page.getByText('Ada is asked, and has not answered yet.')).toBeVisible();
      answer(ada, { noScreen: true });
      await expect(page.getByText('Ada would rather not show it now.')).toBeVisible();
      await expect.poll(() => told(ada).wantsScreen).toBe(false);
      expect(await violationsIn(page)).toEqual([]);
      answer(ada, { noScreen: false });
    });
    await test.step('Asked again, and shown: files, output, where the learner is', async () => {
      await button(page, 'Ask again').click();
      await expect.poll(() => told(ada).wantsScreen).toBe(true);
      ada.show(screenOf(CASE, hook, { run: RUN }, { file: 'shop/catalog/models.py', line: 2 }));
      await expect(codeOf(page)).toContainText('import inspect');
      await expect(tab(page, /shop\/catalog\/models\.py/)).toHaveAttribute('aria-selected', 'true');
      await expect(codeOf(page).getByRole('img', { name: 'edited' })).toBeVisible();
      await expect(line(page, 2)).toHaveAccessibleName(/Ada is here/);
      await expect(page.getByRole('region', { name: 'Output' })).toContainText('RuntimeError: of Ada’s');
      await expect.poll(() => told(ada).wantsScreen).toBe(false);
      expect(await violationsIn(page)).toEqual([]);
    });
    await test.step('A file that the instructor reads stays in front, and does not move', async () => {
      await tab(page, 'main.py').click();
      await expect(codeOf(page)).toContainText('The nightly job');
      const main = `# above\n# all\n${found('main.py')}`;
      ada.show(screenOf(CASE, { ...hook, 'main.py': main }, { run: RUN }, { file: TOTALS, line: 3 }));
      await expect(codeOf(page)).toContainText('# above');
      await expect(page.getByText(`Ada is in ${TOTALS}, line 3`)).toBeVisible();
      await expect(tab(page, /main\.py/)).toHaveAttribute('aria-selected', 'true');
      await button(page, 'Go there').click();
      await expect(tab(page, TOTALS)).toHaveAttribute('aria-selected', 'true');
    });
    await test.step('Who follows goes along, until another file is chosen', async () => {
      await button(page, 'Follow').click();
      ada.show(screenOf(CASE, hook, { run: RUN }, { file: 'settings.py', line: 1 }));
      await expect(tab(page, 'settings.py')).toHaveAttribute('aria-selected', 'true');
      await tab(page, 'main.py').click();
      await expect(button(page, 'Follow')).toHaveAttribute('aria-pressed', 'false');
    });
    await test.step('Stopped: nothing of the code is left', async () => {
      ada.show(null);
      await expect(page.getByRole('heading', { name: 'Ada shows the screen no more' })).toBeVisible();
      await expect(page.getByRole('main')).not.toContainText('The nightly job');
    });
  });
});

test('Lines that are read stay where they are while others are written above them', async ({ play }) => {
  await helping(play, async ({ page, ada }) => {
    const long = Array.from({ length: 200 }, (_, index) => `x${index} = ${index}\n`).join('');
    ada.show(screenOf(CASE, { 'main.py': long }, { openFile: 'main.py' }));
    await line(page, 120).scrollIntoViewIfNeeded();
    const placeOf = (text: string) =>
      codeOf(page)
        .locator('[data-line]', { hasText: text })
        .evaluate((row) => Math.round(row.getBoundingClientRect().top));
    const before = await placeOf('x119 = 119');
    ada.show(screenOf(CASE, { 'main.py': `# one\n# two\n# three\n${long}` }, { openFile: 'main.py' }));
    await expect(line(page, 123)).toHaveAccessibleName(/x119 = 119/);
    expect(Math.abs((await placeOf('x119 = 119')) - before)).toBeLessThanOrEqual(1);
  });
});

test('An instructor points at a line and writes to it, by mouse and by keyboard', async ({ play }) => {
  await helping(play, async ({ page, ada }) => {
    ada.show(screenOf(CASE, {}, { openFile: TOTALS }));
    await line(page, 3).click();
    await expect
      .poll(() => told(ada).pointed)
      .toMatchObject({ lesson: CASE, line: { file: TOTALS, line: 3 } });
    await expect(seen(page)).toContainText('Not yet on Ada’s screen.');
    answer(ada, { heard: told(ada).seq });
    await expect(seen(page)).toContainText('Ada has all of it on the screen.');
    await test.step('Arrow keys go from line to line, Space points, M writes', async () => {
      await page.keyboard.press('ArrowDown');
      await expect(line(page, 4)).toBeFocused();
      await page.keyboard.press('Space');
      await expect.poll(() => told(ada).pointed).toMatchObject({ line: { file: TOTALS, line: 4 } });
      await page.keyboard.press('Space');
      await expect.poll(() => told(ada).pointed).toBeNull();
      await page.keyboard.press('m');
      await page.keyboard.type('Which name is it\nimported by?');
      await page.keyboard.press('Control+Enter');
      const line4 = { file: TOTALS, line: 4 };
      await expect
        .poll(() => told(ada).notes)
        .toMatchObject([{ line: line4, text: 'Which name is it\nimported by?' }]);
    });
    await test.step('A note is changed, and goes with its line', async () => {
      await button(page, 'Change the note to line 4').click();
      await page.getByRole('textbox', { name: 'Note to line 4' }).fill('By which name?');
      await button(page, 'Send').click();
      await expect.poll(() => told(ada).notes).toMatchObject([{ text: 'By which name?' }]);
      const mine = (above: string) => ({ [TOTALS]: `${above}${found(TOTALS)}` });
      ada.show(screenOf(CASE, mine('# mine\n'), { openFile: TOTALS }));
      await expect(page.getByRole('note', { name: 'Note to line 5' })).toBeVisible();
      // The learner's side follows it, and says where it is; what was told stays as it was told.
      const id = told(ada).notes[0]?.id ?? '';
      ada.show(screenOf(CASE, mine('# mine\n# mine\n'), { openFile: TOTALS }, null, { [id]: 6 }));
      await expect(page.getByRole('note', { name: 'Note to line 6' })).toBeVisible();
      await expect(seen(page)).toContainText('totals.py:6');
      expect(told(ada).notes[0]?.line.line).toBe(4);
      expect(await violationsIn(page)).toEqual([]);
    });
    await test.step('What is half written stays while another file is read', async () => {
      await line(page, 2).focus();
      await page.keyboard.press('m');
      await page.keyboard.type('Half of');
      await tab(page, 'main.py').click();
      await tab(page, RegExp(TOTALS)).click();
      await expect(page.getByRole('textbox', { name: 'Note to line 2' })).toHaveValue('Half of');
      await page.keyboard.press('Escape');
    });
    await button(page, 'Delete the note to line 6').click();
    await expect.poll(() => told(ada).notes).toEqual([]);
  });
});

test('A copy of the files runs here, and what is changed in it is offered, and taken back', async ({
  play,
}) => {
  await helping(play, async ({ page, ada }) => {
    ada.show(screenOf(CASE, hook, { run: RUN }, { file: TOTALS, line: 3 }));
    await button(page, 'Run it in my Python').click();
    await expect(python(page)).toContainText('exited 1');
    await expect(evidence(page)).toContainText('Then again as');
    await expect(page.getByRole('main')).toContainText('It runs here, in your own Python');
    await test.step('With the fix over it, it runs to its end, and the hook of the learner is still in it', async () => {
      await page.getByRole('combobox', { name: 'Put a prepared stage over the copy' }).selectOption('fixed');
      await button(page, 'Run').click();
      await expect(python(page)).toContainText('exited 0');
      await tab(page, /shop\/catalog\/models\.py/).click();
      await expect(page.locator('.view-lines')).toContainText('import inspect');
    });
    await test.step('Offered as a diff', async () => {
      await button(page, 'Offer this edit …').click();
      const form = page.getByRole('form', { name: 'An edit for Ada' });
      await expect(form.locator('ins')).toContainText(['from shop.catalog.models import Product']);
      await form.getByLabel('What it is about').fill('Under its whole name.');
      const theirs = `${found(TOTALS)}# Ada was here\n`;
      ada.show(screenOf(CASE, { ...hook, [TOTALS]: theirs }, { run: RUN }));
      await expect(form).toContainText(`Ada has changed ${TOTALS} since your copy.`);
      expect(await violationsIn(page)).toEqual([]);
      await form.getByRole('button', { name: 'Offer to Ada' }).click();
      await expect.poll(() => told(ada).offer?.says).toBe('Under its whole name.');
      expect(told(ada).offer?.base[TOTALS]).toBe(found(TOTALS));
      expect(told(ada).offer?.edits[TOTALS]).toContain('from shop.catalog.models import Product');
      expect(Object.keys(told(ada).offer?.edits ?? {})).not.toContain('shop/catalog/models.py');
    });
    await test.step('A copy that is taken again has what both have changed', async () => {
      await button(page, 'Copy again').click();
      await expect(button(page, 'Copy again')).toBeHidden();
      await page.getByRole('combobox', { name: 'All files' }).selectOption(TOTALS);
      await expect(page.locator('.view-lines')).toContainText('# Ada was here');
      await page.locator('.view-lines').click();
      await page.keyboard.press('Control+Home');
      await expect(page.locator('.view-lines')).toContainText('from shop.catalog.models import Product');
      // What is kept of a class is written a moment later.
      await expect.poll(() => keptTexts(page)).not.toContain('Ada was here');
    });
    await test.step('Left, cleared, and offered once more: withdrawn', async () => {
      const { offer } = told(ada);
      answer(ada, { offers: { [offer?.id ?? '']: 'left' } });
      await expect(seen(page)).toContainText('left');
      await button(page, 'Clear').click();
      await expect.poll(() => told(ada).offer).toBeNull();
      await button(page, 'Offer this edit …').click();
      await button(page, 'Offer to Ada').click();
      await expect.poll(() => told(ada).offer?.id).not.toBe(offer?.id);
      await button(page, 'Withdraw').click();
      await expect.poll(() => told(ada).offer).toBeNull();
    });
    await test.step('When the screen ends, so does the copy, in all of the browser', async () => {
      ada.show(null);
      await expect(page.getByRole('heading', { name: 'Ada shows the screen no more' })).toBeVisible();
      await expect(page.getByRole('region', { name: 'Your copy of Ada’s files' })).toBeHidden();
      // What is kept of a class is written a moment later.
      await expect.poll(() => keptTexts(page)).not.toContain('Ada was here');
    });
  });
});

/** All that this browser has stored, as one text. */
function keptTexts(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const stored: unknown[] = [{ ...localStorage }, { ...sessionStorage }];
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((done, fail) => {
        const opening = indexedDB.open(name);
        opening.onsuccess = () => done(opening.result);
        opening.onerror = () => fail(opening.error);
      });
      for (const store of database.objectStoreNames) {
        const asked = database.transaction(store).objectStore(store).getAll();
        stored.push(await new Promise((done) => (asked.onsuccess = () => done(asked.result))));
      }
      database.close();
    }
    return JSON.stringify(stored);
  });
}

test('A learner who has left is taken off the board, and may join again', async ({ play }) => {
  await helping(play, async ({ page, ada, join }) => {
    const bob = join('Bob');
    const tiles = page.getByRole('list', { name: 'Learners, by need' }).getByRole('link');
    const dialog = page.getByRole('dialog', { name: 'Take Bob off the board' });
    await goTo(page, '/class/learner/2');
    await expect(head(page, 'Bob')).toBeVisible();
    await test.step('It is said what is deleted, and that somebody who is here comes back; Cancel has the keyboard', async () => {
      await button(page, 'Take off the board …').focus();
      await page.keyboard.press('Enter');
      await expect(dialog).toContainText('What Bob has done stays Bob’s own.');
      await expect(dialog).toContainText('Bob is still in the class, and comes back');
      await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeFocused();
      expect(await violationsIn(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await expect(button(page, 'Take off the board …')).toBeFocused();
      expect(await keptTexts(page)).toContain('"name":"Bob"');
    });
    await test.step('Off: the keyboard goes on at the next tile, and nothing is kept', async () => {
      bob.leave();
      await expect(page.getByRole('heading', { name: 'Bob is not connected' })).toBeVisible();
      await page.keyboard.press('Enter');
      await expect(dialog).toContainText('Bob may join again, and is the same number then.');
      await page.keyboard.press('Shift+Tab');
      await page.keyboard.press('Enter');
      await expect(tiles).toHaveCount(1);
      await expect(tiles.first()).toHaveAccessibleName(/^Ada:/);
      await expect(tiles.first()).toBeFocused();
      await expect.poll(() => keptTexts(page)).not.toContain('"name":"Bob"');
    });
    await test.step('Who is here comes back with the next report, under the same number', async () => {
      await page.keyboard.press('Enter');
      await expect(head(page, 'Ada')).toBeVisible();
      await button(page, 'Take off the board …').click();
      await button(page, 'Take off the board').click();
      await expect(page.getByRole('heading', { name: 'Nobody has joined yet' })).toBeVisible();
      ada.report({ ...JUST_HERE, name: 'Ada', signs: 2 });
      await expect(tiles).toHaveCount(1);
      await goTo(page, '/class/learner/1');
      await expect(head(page, 'Ada')).toBeVisible();
    });
  });
});

test('Hands are gone through in the order of waiting, and each is told that it is seen', async ({ play }) => {
  await helping(play, async ({ page, ada, join }) => {
    const hands = page.getByRole('navigation', { name: 'Hands that are up' });
    ada.raise({ id: 'a', text: 'Where is it?' });
    await expect(hands).toContainText('1 hand up');
    const bob = join('Bob');
    bob.raise({ id: 'b', text: '' });
    await expect(hands).toContainText('2 hands up');
    await expect(page.getByRole('main')).toContainText('Where is it?');
    await button(page, 'I have seen it').click();
    await expect.poll(() => told(ada).handSeen).toBe('a');
    await page.keyboard.press('n');
    await expect(head(page, 'Bob')).toBeFocused();
    await expect(hands).toContainText('1 hand up');
    await expect(button(page, 'Next hand')).toHaveAttribute('aria-disabled', 'true');
    expect(told(bob).seq).toBe(0);
  });
});

test('A solution is shown to all without a name, if its learner says yes', async ({ play }) => {
  await helping(play, async ({ page, ada, join }) => {
    const bob = join('Bob');
    await button(page, 'Ask to show this solution').click();
    await expect.poll(() => told(ada).asksToShow).toMatchObject([{ lesson: CASE, task: 'name-the-culprit' }]);
    const id = () => told(ada).asksToShow[0]?.id ?? '';
    answer(ada, { solutions: { [id()]: 'no' } });
    await expect(page.getByText('Ada would rather not')).toBeVisible();
    await button(page, 'Withdraw').or(button(page, 'Done with it')).click();
    await button(page, 'Ask to show this solution').click();
    await expect.poll(() => told(ada).asksToShow[0]?.id).toBeTruthy();
    answer(ada, { solutions: { [id()]: { [TOTALS]: 'mine\n' } } });
    await button(page, 'Show on the projector').click();
    await expect.poll(() => bob.read().shown?.edits).toEqual({ [TOTALS]: 'mine\n' });
    expect(JSON.stringify(bob.read().shown)).not.toContain('Ada');
    await button(page, 'Stop showing').click();
    await expect.poll(() => bob.read().shown).toBeNull();
    await test.step('The solution of another task is asked for beside it', async () => {
      ada.report({ ...JUST_HERE, name: 'Ada', at: { lesson: CASE, task: 'fix-it' } });
      await button(page, 'Ask to show this solution').click();
      await expect.poll(() => told(ada).asksToShow).toHaveLength(2);
      const asked = page.getByRole('list', { name: 'Solutions that were asked for' }).getByRole('listitem');
      await expect(asked).toHaveText([/Ada says yes/, /Ada is asked/]);
      await asked.first().getByRole('button', { name: 'Show on the projector' }).click();
      await expect.poll(() => bob.read().shown?.edits).toEqual({ [TOTALS]: 'mine\n' });
      expect(await violationsIn(page)).toEqual([]);
    });
  });
});
