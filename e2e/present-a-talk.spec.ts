import { expect, openWithoutPython, test } from './deck.ts';

test('A speaker starts the talk from the cover and walks through it with the keyboard', async ({ deck }) => {
  await openWithoutPython(deck, '/');
  await deck.getByRole('link', { name: 'Start the talk' }).click();
  await expect(deck.getByRole('heading', { level: 1, name: 'Machete-mode debugging' })).toBeVisible();
  await deck.keyboard.press('ArrowRight');
  await expect(deck).toHaveURL(/#\/talk\/2\/0$/);
  await deck.keyboard.press('Space');
  await expect(deck).toHaveURL(/#\/talk\/2\/1$/);
  await deck.keyboard.press('ArrowLeft');
  await expect(deck).toHaveURL(/#\/talk\/2\/0$/);
});

test('A clicker walks too, and Home and End go all the way', async ({ deck }) => {
  await openWithoutPython(deck, '/talk/1/0');
  await deck.keyboard.press('PageDown');
  await expect(deck).toHaveURL(/#\/talk\/2\/0$/);
  await deck.keyboard.press('PageUp');
  await expect(deck).toHaveURL(/#\/talk\/1\/0$/);
  await deck.keyboard.press('End');
  await expect(deck.getByRole('heading', { name: 'Do not be afraid' })).toBeVisible();
  await deck.keyboard.press('Home');
  await expect(deck).toHaveURL(/#\/talk\/1\/0$/);
});

test('What a click reveals is hidden before, and the address names it', async ({ deck }) => {
  await openWithoutPython(deck, '/talk/2/0');
  const first = deck.getByText('nobody knows who did it');
  await expect(first).toBeHidden();
  await deck.keyboard.press('ArrowRight');
  await expect(first).toBeVisible();
  await openWithoutPython(deck, '/talk/2/0');
  await expect(first).toBeHidden();
  await openWithoutPython(deck, '/talk/2/1');
  await expect(first).toBeVisible();
});

test('An address that does not exist leads to the nearest slide', async ({ deck }) => {
  await openWithoutPython(deck, '/talk/999/7');
  await expect(deck.getByRole('heading', { name: 'Do not be afraid' })).toBeVisible();
});

test('A speaker sees notes and the next step, and the audience does not', async ({ deck }) => {
  await openWithoutPython(deck, '/presenter/1/0');
  await expect(deck.getByRole('region', { name: 'Notes' })).toContainText('Say what machete mode is');
  await expect(deck.getByRole('region', { name: 'Next' })).toContainText('Everything is an object');
  await deck.keyboard.press('ArrowRight');
  await expect(deck.getByRole('region', { name: 'Notes' })).toContainText('Then click');
  await openWithoutPython(deck, '/talk/1/0');
  await expect(deck.getByText('Say what machete mode is')).toHaveCount(0);
});

test('The theme is switched with a key and stays after a reload', async ({ deck }) => {
  await openWithoutPython(deck, '/talk/1/0');
  await expect(deck.getByRole('heading', { level: 1 })).toBeVisible();
  await deck.keyboard.press('t');
  await expect(deck.locator('html')).toHaveAttribute('data-theme', 'light');
  await deck.reload();
  await expect(deck.locator('html')).toHaveAttribute('data-theme', 'light');
});

test('The overview leads to a slide', async ({ deck }) => {
  await openWithoutPython(deck, '/overview');
  await deck.getByRole('link', { name: 'Modules are cached by name' }).click();
  await expect(deck).toHaveURL(/#\/talk\/11\/0$/);
});

test('A finger swipes through the slides', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ hasTouch: true, ...(baseURL ? { baseURL } : {}) });
  const page = await context.newPage();
  await openWithoutPython(page, '/talk/1/0');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.getByRole('main').evaluate((main) => {
    const touch = (x: number) => new Touch({ identifier: 1, target: main, clientX: x, clientY: 300 });
    main.dispatchEvent(new TouchEvent('touchstart', { touches: [touch(600)], bubbles: true }));
    main.dispatchEvent(new TouchEvent('touchend', { changedTouches: [touch(300)], bubbles: true }));
  });
  await expect(page).toHaveURL(/#\/talk\/2\/0$/);
  await context.close();
});
