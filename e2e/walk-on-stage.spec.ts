import {
  expect,
  goTo,
  test as inOneWindow,
  open,
  openWithoutPython,
  type Page,
  python,
  SLIDES,
} from './deck.ts';
import { button, culprits, evidence, openFile, tab, write } from './pages/bench.ts';
import { test } from './windows.ts';

/** The slide that walks a run, after so many clicks. */
const walk = (clicks: number) => SLIDES.walk.replace(/0$/, String(clicks));

const names = (page: Page) => page.getByRole('region', { name: 'Names', exact: true });
const cards = (page: Page) => page.getByRole('region', { name: 'Who wrote this?' });
const slider = (page: Page) => page.getByRole('slider', { name: 'Step' });
const orangeLine = (page: Page) => page.locator('.culprit-line');
const asked = (page: Page) => names(page).getByRole('button', { name: /^catalog\.models / });

/** The last click: the line that is to blame, in the editor and on its card. */
async function expectAnswer(page: Page): Promise<void> {
  await expect(tab(page, 'reports/totals.py')).toHaveAttribute('aria-selected', 'true');
  await expect(orangeLine(page)).toBeInViewport();
  await expect(culprits(page)).toContainText('from catalog.models import Product');
  await expect(culprits(page)).toHaveAttribute('aria-current', 'step');
}

inOneWindow('Clicks lead from what is wrong to the line that did it, and back', async ({ deck }) => {
  await open(deck, walk(0));
  await expect(python(deck)).toContainText('ready');
  await expect(button(deck, 'Run with steps')).toHaveCount(0);
  await button(deck, 'Run').click();
  await expect(slider(deck)).toBeVisible();
  await expect(evidence(deck)).toBeVisible();
  await deck.keyboard.press('ArrowRight');
  await expect(asked(deck)).toBeInViewport({ ratio: 1 });
  await expect(orangeLine(deck)).toHaveCount(0);
  await deck.keyboard.press('ArrowRight');
  await expect(cards(deck)).toContainText('reports/totals.py:3');
  await expect(orangeLine(deck)).toHaveCount(0);
  await deck.keyboard.press('ArrowRight');
  await expect(deck).toHaveURL(/#\/talk\/14\/3$/);
  await expectAnswer(deck);
  await expect(python(deck)).not.toContainText('recorded');
  await deck.keyboard.press('ArrowLeft');
  await expect(orangeLine(deck)).toHaveCount(0);
  await expect(cards(deck)).toBeVisible();
  await deck.keyboard.press('ArrowLeft');
  await expect(asked(deck)).toBeInViewport({ ratio: 1 });
  await deck.keyboard.press('ArrowLeft');
  await expect(evidence(deck)).toBeVisible();
  await expect(names(deck)).toHaveCount(0);
});

inOneWindow('What is walked by hand stays until the next click, and Home ends it', async ({ deck }) => {
  await openWithoutPython(deck, walk(2));
  await expect(cards(deck)).toBeVisible();
  const told = await slider(deck).getAttribute('aria-valuenow');
  await button(deck, 'One step back').click();
  await button(deck, 'Back to names').click();
  await expect(slider(deck)).toHaveAttribute('aria-valuenow', String(Number(told) - 1));
  await goTo(deck, SLIDES.hook);
  await expect(deck.getByRole('article', { name: /^Slide 10:/ })).toBeVisible();
  await goTo(deck, walk(2));
  await expect(slider(deck)).toHaveAttribute('aria-valuenow', String(Number(told) - 1));
  await expect(names(deck)).toBeVisible();
  await deck.getByRole('main').focus();
  await deck.keyboard.press('ArrowRight');
  await expectAnswer(deck);
  await deck.keyboard.press('Home');
  await expect(deck).toHaveURL(/#\/talk\/1\/0$/);
  await goTo(deck, walk(0));
  await expect(evidence(deck)).toBeVisible();
  await expect(orangeLine(deck)).toHaveCount(0);
});

inOneWindow('Without Python each click has its address, and a recording is walked', async ({ deck }) => {
  await openWithoutPython(deck, walk(3));
  await expectAnswer(deck);
  await expect(python(deck)).toContainText('recorded');
  await button(deck, 'Evidence').click();
  await expect(evidence(deck)).toContainText('This is a recording. Nobody has run it here yet.');
});

inOneWindow('Run takes the place of the recording, and is told of as far', async ({ deck }) => {
  await open(deck, walk(3));
  await expectAnswer(deck);
  await expect(python(deck)).toContainText('recorded');
  await button(deck, 'Run').click();
  await expect(python(deck)).toContainText(/exited 1 in/);
  await expectAnswer(deck);
  await expect(python(deck)).not.toContainText('recorded');
});

inOneWindow('Of files that were edited nothing is told', async ({ deck }) => {
  await openWithoutPython(deck, walk(0));
  await openFile(deck, 'main.py');
  await write(deck, 'print("other")');
  await goTo(deck, walk(1));
  await expect(deck).toHaveURL(/#\/talk\/14\/1$/);
  await expect(evidence(deck)).toContainText('Press Run.');
  await expect(slider(deck)).toHaveCount(0);
});

test('All windows show what a click tells, and where somebody walks from there', async ({ openWindow }) => {
  const stage = await openWindow(walk(1));
  await expect(asked(stage)).toBeInViewport({ ratio: 1 });
  const desk = await openWindow(walk(1).replace('talk', 'presenter'));
  await expect(asked(desk)).toBeVisible();
  const next = desk.getByRole('region', { name: 'Next' });
  await expect(next).toContainText('One click on this slide');
  await expect(next).toContainText('reports/totals.py');
  await desk.keyboard.press('ArrowRight');
  await expect(cards(stage)).toBeVisible();
  await expect(cards(desk)).toBeVisible();
  await desk.keyboard.press('ArrowRight');
  await expectAnswer(stage);
  const told = Number(await slider(stage).getAttribute('aria-valuenow'));
  await button(stage, 'One step on').click();
  await expect(slider(desk)).toHaveAttribute('aria-valuenow', String(told + 1));
  await desk.reload();
  await expect(slider(desk)).toHaveAttribute('aria-valuenow', String(told + 1));
  await expect(slider(stage)).toHaveAttribute('aria-valuenow', String(told + 1));
});
