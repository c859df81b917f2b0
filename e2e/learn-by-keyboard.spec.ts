import type { Locator } from 'playwright/test';
import { expect, open, type Page, test } from './deck.ts';
import { button, code, evidence, lines, tab } from './pages/bench.ts';
import { walkBackTo } from './pages/steps.ts';

const check = (deck: Page) => deck.getByRole('status', { name: 'Check' });

/** More stops than a page of a lesson has. */
const MOST_STOPS = 80;

/** Presses Tab until it is there, as who has no mouse does, and never gets caught on the way. */
async function tabTo(deck: Page, wanted: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab') {
  for (let stop = 0; stop < MOST_STOPS; stop++) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await deck.keyboard.press(key);
  }
  throw new Error('Tab does not lead there.');
}

/** Writes lines above all that is in the editor, and leaves it. */
async function writeAbove(deck: Page, ...above: string[]) {
  await tabTo(deck, code(deck));
  await deck.keyboard.press('ControlOrMeta+Home');
  for (const line of above) await deck.keyboard.type(`${line}\n`);
  await deck.keyboard.press('Escape');
  await expect(button(deck, 'Run')).toBeFocused();
}

/** Goes on by the link beneath Run, which comes right after it. */
async function goOn(deck: Page, title: string) {
  await expect(check(deck)).toContainText('Done');
  await tabTo(deck, deck.getByRole('link', { name: `Go on to ${title}` }));
  await deck.keyboard.press('Enter');
  await expect(deck.getByRole('heading', { name: title, level: 2 })).toBeFocused();
}

test('A whole lesson is done with the keyboard alone', async ({ deck }) => {
  test.setTimeout(240_000);
  await open(deck, '/learn');
  await tabTo(deck, deck.getByRole('link', { name: 'Begin Double import', exact: true }));
  await deck.keyboard.press('Enter');
  await expect(deck.getByRole('heading', { name: 'The job that died tonight' })).toBeVisible();
  await expect(lines(deck)).toContainText('register');

  await test.step('? shows the keys, and Esc gives the page back', async () => {
    await deck.keyboard.press('?');
    await expect(deck.getByRole('dialog', { name: 'Keys' })).toContainText('on a slide only in the editor');
    await deck.keyboard.press('Escape');
    await expect(deck.getByRole('dialog')).toHaveCount(0);
  });

  await test.step('Tab goes through the editor and changes nothing in it', async () => {
    await tabTo(deck, code(deck));
    await tabTo(deck, button(deck, 'Run'));
    await tabTo(deck, button(deck, /^Hint 1/), 'Shift+Tab');
    await expect(deck.getByRole('img', { name: 'edited' })).toHaveCount(0);
  });

  await test.step('See it fail: Ctrl+Enter runs from wherever one is', async () => {
    await deck.keyboard.press('Control+Enter');
    await goOn(deck, 'Ask with a print');
  });

  await test.step('Predict: Run leads to the question, arrows choose', async () => {
    await writeAbove(deck, 'print(__name__)');
    await deck.keyboard.press('Enter');
    await expect(deck.getByRole('radio', { name: /^Two lines/ })).toBeFocused();
    await deck.keyboard.press('Space');
    await deck.keyboard.press('ArrowUp');
    await expect(deck.getByRole('radio', { name: /^Nothing/ })).toBeChecked();
    await deck.keyboard.press('Control+Enter');
    await goOn(deck, 'Place the hook');
  });

  await test.step('Place the hook: from Run, Tab goes on to what the run shows', async () => {
    await writeAbove(deck, 'import traceback', 'traceback.print_stack()');
    await deck.keyboard.press('Enter');
    await expect(check(deck)).toContainText('Done');
    await expect(button(deck, 'Run')).toBeFocused();
    await tabTo(deck, deck.getByRole('textbox', { name: 'Terminal input' }));
    await tabTo(deck, evidence(deck).getByRole('button').first());
    await tabTo(deck, button(deck, 'Run'), 'Shift+Tab');
    await goOn(deck, 'Who is it?');
  });

  await test.step('Name the culprit: by a frame of the evidence', async () => {
    await tabTo(
      deck,
      evidence(deck)
        .getByRole('button', { name: /totals\.py:3/ })
        .first(),
    );
    await deck.keyboard.press('Enter');
    await expect(tab(deck, 'reports/totals.py')).toHaveAttribute('aria-selected', 'true');
    await tabTo(deck, button(deck, 'Name this line'));
    await deck.keyboard.press('Enter');
    await goOn(deck, 'One name, two classes');
  });

  await test.step('Find the moment: back from the end, to the button that names the step', async () => {
    await deck.keyboard.press('Control+Enter');
    await walkBackTo(deck, /registry\.py:13/);
    await tabTo(deck, button(deck, 'This is the moment'));
    await deck.keyboard.press('Enter');
    // Esc ends the walk, and what the culprit's frame had opened is in the editor again.
    await deck.keyboard.press('Escape');
    await goOn(deck, 'Cure it');
  });

  await test.step('Fix it: in the file that the frame has opened', async () => {
    await tabTo(deck, code(deck));
    await deck.keyboard.press('ControlOrMeta+Home');
    await deck.keyboard.press('ArrowDown');
    await deck.keyboard.press('ArrowDown');
    await deck.keyboard.press('Shift+End');
    await deck.keyboard.type('from shop.catalog.models import Product');
    await deck.keyboard.press('Control+Enter');
    // It runs, and one writes on. Tab would indent now.
    await expect(code(deck)).toBeFocused();
    await deck.keyboard.press('Escape');
    await goOn(deck, 'Prove it');
  });

  await test.step('Prove it', async () => {
    await deck.keyboard.press('Control+Enter');
    await goOn(deck, 'What you take with you');
  });

  await tabTo(deck, deck.getByRole('link', { name: 'Summary' }));
  await deck.keyboard.press('Enter');
  await expect(deck.getByText('7 of 7 tasks')).toBeVisible();
});
