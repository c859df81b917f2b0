import { bench, expect, frames, goTo, open, openWithoutPython, type Page, SLIDES, test } from './deck.ts';
import { code, codeShown, openFile, paste, python, run, terminal, write } from './pages/bench.ts';
import {
  inputMethod,
  pressByThirdLevel,
  pretendToBe,
  type System,
  typeByThirdLevel,
} from './pages/keyboard.ts';

const palette = (page: Page) => page.getByRole('dialog', { name: 'Go to' });
const findSlide = (page: Page) => page.getByRole('dialog', { name: 'Find a slide' });
const field = (page: Page) => page.getByRole('dialog').getByRole('combobox');

/** Signs of the third level of German, Polish and French keyboards. */
const SIGNS = '@{}[]\\|~#€ąśł';

test('What an input method composes comes in whole, and the keys that end it do nothing else', async ({
  deck,
}) => {
  await open(deck, bench('buggy'));
  await openFile(deck, 'main.py');
  const ime = await inputMethod(deck);

  await test.step('in the editor', async () => {
    await write(deck, '');
    await ime.show('にほん');
    await ime.choose('ArrowDown', 'PageDown');
    await ime.end('日本');
    await expect.poll(() => codeShown(deck)).toBe('日本');
    await ime.show('ご');
    await ime.drop();
    await expect(code(deck)).toBeFocused();
    await ime.show('ご');
    await ime.endAsInSafari('語');
    await expect.poll(() => codeShown(deck)).toBe('日本語');
    await expect(code(deck)).toBeFocused();
  });

  await test.step('in the terminal', async () => {
    await write(deck, 'print("got", input("? ") + "|")');
    await run(deck, /waiting for you/);
    await terminal(deck).locator('.xterm-screen').click();
    const keys = terminal(deck).getByRole('textbox');
    await ime.show('に');
    await ime.drop();
    await expect(keys).toBeFocused();
    await ime.show('にほん');
    await ime.end('日本');
    await ime.show('ご');
    await ime.endAsInSafari('語');
    await expect(terminal(deck)).toContainText('? 日本語');
    await expect(python(deck)).toContainText('waiting for you');
    // The last one takes two cells.
    await deck.keyboard.press('Backspace');
    await deck.keyboard.type('!');
    await deck.keyboard.press('Enter');
    await expect(terminal(deck)).toContainText('got 日本!|');
  });

  await test.step('in the palette', async () => {
    await deck.keyboard.press('ControlOrMeta+k');
    await expect(field(deck)).toBeFocused();
    await ime.show('ら');
    await ime.choose('ArrowDown');
    await ime.drop();
    await expect(field(deck)).toHaveValue('');
    await ime.show('らん');
    await ime.endAsInSafari('random');
    await expect(field(deck)).toHaveValue('random');
    await ime.show('ふ');
    await ime.end(' fix');
    await expect(field(deck)).toHaveValue('random fix');
    await expect(palette(deck)).toBeVisible();
    await expect(deck).toHaveURL(/double-import\/buggy$/);
    await deck.keyboard.press('Escape');
    await expect(palette(deck)).toBeHidden();
  });

  await test.step('in the list of slides', async () => {
    await goTo(deck, SLIDES.cause);
    await deck.locator('main').press('g');
    await expect(field(deck)).toBeFocused();
    await ime.show('し');
    await ime.choose('ArrowDown', 'ArrowDown');
    await ime.drop();
    await ime.show('し');
    await ime.end('1');
    await ime.show('し');
    await ime.endAsInSafari('2');
    await expect(field(deck)).toHaveValue('12');
    await expect(findSlide(deck)).toBeVisible();
    await expect(deck).toHaveURL(/talk\/11\/0$/);
    await deck.keyboard.press('Escape');
    await expect(findSlide(deck)).toBeHidden();
  });

  await test.step('on a slide, where nobody types: no key of the input method moves it', async () => {
    await ime.choose('Enter', 'ArrowRight', 'PageDown', 'b', 'o');
    await frames(deck, 10);
    await expect(deck).toHaveURL(/talk\/11\/0$/);
    await expect(deck.getByRole('dialog')).toHaveCount(0);
    await deck.keyboard.press('PageDown');
    await expect(deck).not.toHaveURL(/talk\/11\/0$/);
  });
});

/** Types signs wherever one types, and letters on a slide, by the third level of a keyboard. */
async function typeEverywhere(page: Page, system: System): Promise<void> {
  await open(page, bench('buggy'));
  const command = system === 'mac' ? 'Meta' : 'Control';
  const rewrite = async (text: string) => {
    await code(page).focus();
    await page.keyboard.press(`${command}+a`);
    await paste(page, text);
  };
  await openFile(page, 'main.py');
  await rewrite('# ');
  await typeByThirdLevel(page, system, SIGNS);
  await expect.poll(() => codeShown(page)).toContain(`# ${SIGNS}`);
  await rewrite('print(ascii(input("? ")))');
  await run(page, /waiting for you/);
  await terminal(page).locator('.xterm-screen').click();
  await typeByThirdLevel(page, system, SIGNS);
  await expect(terminal(page)).toContainText(`? ${SIGNS}`);
  await page.keyboard.press('Enter');
  await expect(python(page)).toContainText('exited 0');
  await page.keyboard.press(`${command}+k`);
  await expect(field(page)).toBeFocused();
  await typeByThirdLevel(page, system, SIGNS);
  await expect(field(page)).toHaveValue(SIGNS);
  await page.keyboard.press('Escape');
  await goTo(page, SLIDES.cause);
  await expect(page.getByRole('article', { name: /^Slide 11:/ })).toBeVisible();
  expect(await pressByThirdLevel(page, system, 'bg/?.')).toEqual([]);
  await expect(page).toHaveURL(/talk\/11\/0$/);
}

for (const [key, system] of [
  ['AltGr', 'windows'],
  ['AltGr', 'linux'],
  ['Option', 'mac'],
] as const)
  test(`Signs by ${key} on ${system} come in, and do nothing else`, async ({ coldDeck }) => {
    await pretendToBe(coldDeck, system);
    await typeEverywhere(coldDeck, system);
  });

test('No shortcut fires while somebody types, whatever it is typed into', async ({ deck }) => {
  await openWithoutPython(deck, SLIDES.cause);
  const fields = {
    'an editable part': '<div contenteditable="plaintext-only" tabindex="0"></div>',
    'a text box of a script': '<div role="textbox" tabindex="0"></div>',
    'a search box of a script': '<div role="searchbox" tabindex="0"></div>',
    'a list that is searched by typing': '<div role="listbox" tabindex="0"></div>',
    'a list of the browser': '<select><option>blue</option></select>',
  };
  for (const [name, markup] of Object.entries(fields))
    await test.step(name, async () => {
      await deck.evaluate((html) => {
        const place = document.createElement('div');
        place.innerHTML = html;
        document.querySelector('main')?.append(place);
        (place.firstElementChild as HTMLElement).focus();
      }, markup);
      for (const key of ['b', 'o', 't', 'g', 'ArrowRight', 'Home']) await deck.keyboard.press(key);
      await frames(deck, 10);
      await expect(deck.getByRole('dialog')).toHaveCount(0);
      await expect(deck).toHaveURL(/talk\/11\/0$/);
    });
});
