import type { Locator } from 'playwright/test';
import { expect, goTo, open, openWithoutPython, type Page, run, SLIDES, test } from './deck.ts';
import { button, code, python, terminal } from './pages/bench.ts';

/** Seven lines of a file, revealed by three clicks. */
const CODE = '/talk/9/3';
/** A hook that stops in the debugger. */
const DEBUGGER = '/talk/33/0';

const black = (page: Page) => page.getByRole('button', { name: /^Black screen/ });
const ink = (page: Page) => page.locator('[data-ink]');
const laser = (page: Page) => page.locator('[data-laser]');

async function stand(page: Page, address: string): Promise<void> {
  await openWithoutPython(page, address);
  await expect(page.getByRole('main').getByRole('heading', { level: 1 }).first()).toBeVisible();
}

/** Draws from one place of the window to another one. */
async function draw(
  page: Page,
  from: readonly [number, number],
  to: readonly [number, number],
): Promise<void> {
  await page.mouse.move(...from);
  await page.mouse.down();
  await page.mouse.move(...to, { steps: 12 });
  await page.mouse.up();
}

test('A clicker blackens the screen and shows it again', async ({ deck }) => {
  await stand(deck, '/talk/2/0');
  await deck.keyboard.press('.');
  await expect(black(deck)).toBeVisible();
  await deck.keyboard.press('.');
  await expect(black(deck)).toBeHidden();
  await deck.keyboard.press('b');
  await deck.keyboard.press('PageDown');
  await expect(black(deck)).toBeVisible();
  await deck.keyboard.press('Escape');
  await expect(black(deck)).toBeHidden();
  await expect(deck).toHaveURL(/#\/talk\/2\/1$/);
});

test('A clicker’s start button fills the screen, and does not reload the page', async ({ deck }) => {
  await stand(deck, '/talk/2/0');
  await deck.evaluate(() => Object.assign(window, { isSamePage: true }));
  await deck.keyboard.press('F5');
  await expect.poll(() => deck.evaluate(() => document.fullscreenElement !== null)).toBe(true);
  expect(await deck.evaluate(() => 'isSamePage' in window)).toBe(true);
  await deck.keyboard.press('f');
  await expect.poll(() => deck.evaluate(() => document.fullscreenElement !== null)).toBe(false);
});

test('No key acts while someone types', async ({ deck }) => {
  await stand(deck, SLIDES.hook);
  await code(deck).focus();
  await deck.keyboard.type('b.odlgst?+');
  await expect(deck.locator('.view-lines')).toContainText('b.odlgst?+');
  await expect(black(deck)).toBeHidden();
  await expect(deck.getByRole('dialog')).toHaveCount(0);
  await expect(deck.locator('html')).toHaveAttribute('data-theme', 'dark');
  await deck.keyboard.press('Escape');
  await deck.keyboard.press('b');
  await expect(black(deck)).toBeVisible();
});

test('A clicker turns the slides while the editor has the keyboard, or a debugger waits for a line', async ({
  deck,
}) => {
  await open(deck, DEBUGGER);
  const wayBack = deck.getByText('Esc back to the slides');
  await test.step('in the editor', async () => {
    await code(deck).focus();
    await expect(wayBack).toBeVisible();
    await deck.keyboard.press('PageUp');
    await expect(deck).toHaveURL(/#\/talk\/32\/2$/);
    await deck.keyboard.press('PageDown');
    await expect(deck).toHaveURL(/#\/talk\/33\/0$/);
    await expect(wayBack).toBeHidden();
  });
  await test.step('at the prompt, where its start button does not reload the page either', async () => {
    await run(deck, /running|waiting/);
    await expect(terminal(deck)).toContainText('(Pdb)');
    await terminal(deck).getByRole('textbox').focus();
    await deck.keyboard.type('w');
    await expect(wayBack).toBeVisible();
    await deck.evaluate(() => Object.assign(window, { isSamePage: true }));
    await deck.keyboard.press('F5');
    await expect.poll(() => deck.evaluate(() => document.fullscreenElement !== null)).toBe(true);
    expect(await deck.evaluate(() => 'isSamePage' in window)).toBe(true);
    await deck.keyboard.press('PageDown');
    await expect(deck).toHaveURL(/#\/talk\/34\/0$/);
  });
});

test('The keys are told by the keyboard itself', async ({ deck }) => {
  await stand(deck, '/talk/2/0');
  await deck.keyboard.press('?');
  const keys = deck.getByRole('dialog', { name: 'Keys' });
  for (const what of ['Next step', 'Laser pointer', 'Black screen', 'Larger type', 'Find a slide'])
    await expect(keys).toContainText(what);
  // It lies over the slides: they stay where they are.
  await deck.keyboard.press('PageDown');
  await expect(deck).toHaveURL(/#\/talk\/2\/0$/);
  await deck.keyboard.press('Escape');
  await expect(keys).toBeHidden();
  await deck.keyboard.press('PageDown');
  await expect(deck).toHaveURL(/#\/talk\/2\/1$/);
});

test('All slides are laid out over the current one, and walked by arrow keys', async ({ deck }) => {
  await stand(deck, '/talk/5/0');
  await deck.keyboard.press('o');
  const overview = deck.getByRole('dialog', { name: 'All slides' });
  await expect(overview.getByRole('button', { name: /^5 The/ })).toBeFocused();
  await deck.keyboard.press('ArrowRight');
  await deck.keyboard.press('ArrowRight');
  await expect(overview.getByRole('button', { name: /^7 grep/ })).toBeFocused();
  await deck.keyboard.press('Enter');
  await expect(overview).toBeHidden();
  await expect(deck).toHaveURL(/#\/talk\/7\/0$/);
});

test('A slide is gone to by its number', async ({ deck }) => {
  await stand(deck, '/talk/1/0');
  await deck.keyboard.press('g');
  await expect(deck.getByRole('combobox', { name: 'Find a slide' })).toBeFocused();
  await deck.keyboard.type('11');
  await deck.keyboard.press('Enter');
  await expect(deck).toHaveURL(/#\/talk\/11\/0$/);
});

test('What is drawn belongs to its slide, and is taken back stroke by stroke', async ({ deck }) => {
  await stand(deck, '/talk/2/1');
  await deck.keyboard.press('d');
  await draw(deck, [200, 500], [600, 560]);
  await draw(deck, [200, 600], [600, 620]);
  await expect(ink(deck)).toHaveCount(2);
  await deck.keyboard.press('d');
  await deck.keyboard.press('PageDown');
  await expect(deck).toHaveURL(/#\/talk\/3\/0$/);
  await expect(ink(deck)).toHaveCount(0);
  await deck.keyboard.press('PageUp');
  await expect(ink(deck)).toHaveCount(2);
  await deck.keyboard.press('Control+z');
  await expect(ink(deck)).toHaveCount(1);
  await deck.keyboard.press('c');
  await expect(ink(deck)).toHaveCount(0);
});

test('A stroke lies where it was drawn, in a window of any size', async ({ deck }) => {
  await deck.setViewportSize({ width: 1280, height: 720 });
  await stand(deck, '/talk/2/0');
  await deck.keyboard.press('d');
  await draw(deck, [320, 360], [960, 360]);
  await expect(ink(deck)).toHaveCount(1);
  await deck.setViewportSize({ width: 1920, height: 1080 });
  const left = async () => (await ink(deck).boundingBox())?.x ?? 0;
  await expect.poll(async () => Math.abs((await left()) - 480)).toBeLessThan(12);
});

test('The laser follows the mouse until it is put away', async ({ deck }) => {
  await stand(deck, '/talk/2/0');
  await deck.keyboard.press('l');
  await deck.mouse.move(640, 360);
  await expect(laser(deck)).toBeVisible();
  // Seen from the last row, and over code of any colour.
  expect((await laser(deck).boundingBox())?.width).toBeGreaterThan(48);
  const middle = async () => {
    const box = await laser(deck).boundingBox();
    return box ? Math.round(box.x + box.width / 2) : 0;
  };
  await expect.poll(middle).toBe(640);
  await deck.mouse.move(200, 360);
  await expect.poll(middle).toBe(200);
  await deck.keyboard.press('Escape');
  await expect(laser(deck)).toHaveCount(0);
});

test('A spotlight walks over lines of code on a slide', async ({ deck }) => {
  await stand(deck, CODE);
  const lines = deck.locator('figure .line');
  const dimmed = deck.locator('figure .line[data-dimmed]');
  await expect(lines).toHaveCount(12);
  await deck.keyboard.press('s');
  await expect(dimmed).toHaveCount(11);
  await deck.keyboard.press('ArrowDown');
  await deck.keyboard.press('Shift+ArrowDown');
  await expect(dimmed).toHaveCount(10);
  await expect(lines.nth(1)).not.toHaveAttribute('data-dimmed');
  await expect(lines.nth(2)).not.toHaveAttribute('data-dimmed');
  await lines.nth(4).click();
  await expect(lines.nth(4)).not.toHaveAttribute('data-dimmed');
  await expect(dimmed).toHaveCount(11);
  await expect(deck).toHaveURL(/#\/talk\/9\/3$/);
  await deck.keyboard.press('s');
  await expect(dimmed).toHaveCount(0);
  await deck.keyboard.press('ArrowDown');
  await expect(deck).toHaveURL(/#\/talk\/10\/0$/);
});

test('A spotlight walks over lines in the editor', async ({ deck }) => {
  await stand(deck, SLIDES.hook);
  const first = deck.locator('.view-line').filter({ hasText: 'import inspect' }).locator('span span').first();
  const later = deck.locator('.view-line').filter({ hasText: 'place =' }).locator('span span').first();
  await expect(first).toBeVisible();
  await deck.keyboard.press('s');
  await expect(first).toHaveCSS('opacity', '1');
  await expect(later).toHaveCSS('opacity', '0.26');
  for (let line = 1; line < 5; line++) await deck.keyboard.press('ArrowDown');
  await expect(later).toHaveCSS('opacity', '1');
  await expect(first).toHaveCSS('opacity', '0.26');
});

test('Type grows for the back row: slide, editor and terminal, really and not by a transform', async ({
  deck,
}) => {
  await stand(deck, SLIDES.hook);
  await expect(deck.locator('.view-line').first()).toBeVisible();
  const size = (selector: string) =>
    deck
      .locator(selector)
      .first()
      .evaluate((text) => Number.parseFloat(getComputedStyle(text).fontSize));
  const usual = { '.view-line': 20, '.xterm-rows': 14.5, '[data-content] [aria-label="Evidence"] p': 22 };
  const areAt = async (scale: number) => {
    for (const [place, pixels] of Object.entries(usual))
      await expect.poll(() => size(place)).toBeCloseTo(pixels * scale, 0);
  };
  await areAt(1);
  await deck.keyboard.press('+');
  await deck.keyboard.press('+');
  await areAt(1.2);
  await test.step('no line of code is cut: what is too long goes on below', async () => {
    await deck.keyboard.press('+');
    await areAt(1.35);
    const cut = () =>
      deck.locator('.monaco-editor').evaluate((editor) => {
        const { right } = editor.getBoundingClientRect();
        const texts = [...editor.querySelectorAll('.view-line > span')];
        return texts
          .filter((text) => text.getBoundingClientRect().right > right)
          .map((text) => text.textContent);
      });
    await expect.poll(cut).toEqual([]);
    const middle = async (control: Locator) => {
      const box = await control.boundingBox();
      return box ? Math.round(box.y + box.height / 2) : 0;
    };
    // The run bar stays in one line: a second one would push the code away.
    expect(Math.abs((await middle(python(deck))) - (await middle(button(deck, 'Run'))))).toBeLessThan(4);
    await deck.keyboard.press('-');
    await areAt(1.2);
  });
  expect(
    await deck.locator('.monaco-editor').evaluate((editor) => {
      for (let at: Element | null = editor; at; at = at.parentElement)
        if (getComputedStyle(at).transform !== 'none') return at.className;
      return null;
    }),
  ).toBeNull();
  await deck.keyboard.press('0');
  await areAt(1);
});

test('Type grows as far as a slide has room, and nothing is cut', async ({ deck }) => {
  await deck.emulateMedia({ reducedMotion: 'reduce' });
  await stand(deck, '/talk/2/9');
  const headline = deck.getByRole('heading', { level: 1 });
  const size = () => headline.evaluate((text) => Number.parseFloat(getComputedStyle(text).fontSize));
  let before = 0;
  // What is measured while a slide takes the place of another has no size at all.
  await expect.poll(async () => (before = await size())).toBeGreaterThan(0);
  for (let press = 0; press < 8; press++) await deck.keyboard.press('+');
  await expect.poll(size).toBeGreaterThan(1.05 * before);
  const faults: string[] = [];
  for (let slide = 2; slide <= 12; slide++) {
    await goTo(deck, `/talk/${slide}/9`);
    await expect(deck.getByRole('article', { name: `Slide ${slide}:` })).toBeVisible();
    const cut = await deck.locator('[data-content]').evaluate((content) => {
      const isLive = content.closest('[data-layout="live"]') !== null;
      return !isLive && content.scrollHeight > content.clientHeight + 1;
    });
    if (cut) faults.push(`slide ${slide} is cut`);
  }
  expect(faults).toEqual([]);
});

test('The cursor hides while the mouse rests', async ({ coldDeck: deck }) => {
  await deck.clock.install({ time: new Date('2026-11-26T09:30:00') });
  await stand(deck, '/talk/2/0');
  const cursor = () => deck.getByRole('main').evaluate((main) => getComputedStyle(main).cursor);
  // From here on time passes only when it is told to.
  await deck.clock.pauseAt(new Date('2026-11-26T09:31:00'));
  await deck.mouse.move(300, 300);
  await expect.poll(cursor).not.toBe('none');
  await deck.clock.fastForward(3000);
  await expect.poll(cursor).toBe('none');
  await deck.mouse.move(310, 310);
  await expect.poll(cursor).not.toBe('none');
});

test('The screen is kept awake while the talk is shown, and let go afterwards', async ({
  coldDeck: deck,
}) => {
  await deck.addInitScript(() => {
    const ask = navigator.wakeLock.request.bind(navigator.wakeLock);
    const locks: WakeLockSentinel[] = [];
    Object.assign(window, { locks });
    navigator.wakeLock.request = async (kind) => {
      const lock = await ask(kind);
      locks.push(lock);
      return lock;
    };
  });
  await stand(deck, '/talk/2/0');
  const held = () =>
    deck.evaluate(() =>
      (window as unknown as { locks: WakeLockSentinel[] }).locks.some(({ released }) => !released),
    );
  await expect.poll(held).toBe(true);
  await goTo(deck, '/');
  await expect.poll(held).toBe(false);
});
