import type { Page } from 'playwright/test';
import { bench, expect, goTo, test as inOneWindow, open, python, SLIDES } from './deck.ts';
import { button, evidence, openFile, tab, terminal, write } from './pages/bench.ts';
import { violationsIn } from './violations.ts';
import { test } from './windows.ts';

const slider = (page: Page) => page.getByRole('slider', { name: 'Step' });
const names = (page: Page) => page.getByRole('region', { name: 'Names', exact: true });
const cards = (page: Page) => page.getByRole('region', { name: 'Who wrote this?' });
const steps = (page: Page) => page.getByRole('region', { name: 'Steps', exact: true });
const hereLine = (page: Page) => page.locator('.here-line');

/** Records what is in the editor, until its steps can be walked. */
async function record(page: Page): Promise<void> {
  await expect(python(page)).toContainText(/ready|exited|killed|crashed|ended/);
  await button(page, 'Run with steps').click();
  await expect(slider(page)).toBeVisible();
}

const LOAN = `days = 14
print("first", days)
days = days + 7
print("then", days)
`;

inOneWindow(
  'A run is recorded, walked by keys, and is as it was when the walk has ended',
  async ({ deck }) => {
    await open(deck, bench('buggy'));
    await openFile(deck, 'main.py');
    await write(deck, LOAN);
    await record(deck);
    await expect(python(deck)).toContainText(/\d+ steps/);
    await button(deck, 'Walk').click();
    await expect(names(deck)).toBeVisible();
    await expect(terminal(deck)).not.toContainText('first 14');
    await slider(deck).focus();
    await deck.keyboard.press('End');
    await expect(terminal(deck)).toContainText('then 21');
    await deck.keyboard.press('Home');
    await expect(slider(deck)).toHaveAttribute(
      'aria-valuetext',
      /^Step 1 of \d+: main\.py line 1, days becomes 14\.$/,
    );
    await deck.keyboard.press('.');
    await expect(terminal(deck)).toContainText('first 14');
    await expect(terminal(deck)).not.toContainText('then 21');
    await deck.keyboard.press('.');
    await expect(names(deck).locator('[data-changed]')).toContainText(/days.*14.*21/);
    await expect(hereLine(deck)).toHaveCount(1);
    await deck.keyboard.press(',');
    await expect(slider(deck)).toHaveAttribute('aria-valuenow', '2');
    await deck.keyboard.press('Escape');
    await expect(names(deck)).toHaveCount(0);
    await expect(evidence(deck)).toBeVisible();
    await expect(terminal(deck)).toContainText('then 21');
    await expect(hereLine(deck)).toHaveCount(0);
  },
);

inOneWindow(
  'A drag goes through the steps, and a line of output leads to the step that printed it',
  async ({ deck }) => {
    await open(deck, bench('buggy'));
    await openFile(deck, 'main.py');
    await write(deck, LOAN);
    await record(deck);
    const track = await slider(deck).boundingBox();
    if (!track) throw new Error('The track is not in sight.');
    await deck.mouse.move(track.x + 2, track.y + track.height / 2);
    await deck.mouse.down();
    await expect(slider(deck)).toHaveAttribute('aria-valuenow', '1');
    await deck.mouse.move(track.x + track.width - 2, track.y + track.height / 2, { steps: 12 });
    await expect(slider(deck)).toHaveAttribute(
      'aria-valuenow',
      (await slider(deck).getAttribute('aria-valuemax')) ?? '',
    );
    await deck.mouse.up();
    // What xterm.js draws lies below what takes its mouse.
    const line = await terminal(deck).locator('.xterm-rows > div', { hasText: 'first 14' }).boundingBox();
    if (!line) throw new Error('The line is not in sight.');
    await deck.mouse.move(line.x + 40, line.y + line.height / 2);
    await terminal(deck).getByRole('button', { name: 'Go to step 2' }).click();
    await expect(slider(deck)).toHaveAttribute('aria-valuenow', '2');
  },
);

inOneWindow('A line of output leads to its step by the keyboard, too', async ({ deck }) => {
  await open(deck, bench('buggy'));
  await openFile(deck, 'main.py');
  await write(deck, LOAN);
  await record(deck);
  await terminal(deck).getByRole('textbox').focus();
  const line = terminal(deck).getByRole('status', { name: 'Line of output' });
  await deck.keyboard.press('ArrowUp');
  await expect(line).toHaveText('then 21, step 4');
  await deck.keyboard.press('ArrowUp');
  await expect(line).toHaveText('first 14, step 2');
  await deck.keyboard.press('ArrowUp');
  await expect(line).toHaveText('first 14, step 2');
  await deck.keyboard.press('Enter');
  await expect(slider(deck)).toHaveAttribute('aria-valuenow', '2');
  await expect(terminal(deck)).not.toContainText('then 21');
});

inOneWindow(
  'Who put a folder in front of sys.path: the question ends at the culprit, without a hook',
  async ({ deck }) => {
    await open(deck, '/demo/sys-path/buggy');
    await record(deck);
    await evidence(deck)
      .getByRole('article')
      .last()
      .getByRole('button', { name: /^Go to step/ })
      .first()
      .click();
    await expect(names(deck)).toBeVisible();
    expect(await violationsIn(deck)).toEqual([]);
    await button(deck, 'Picture').click();
    await expect(button(deck, 'Picture')).toHaveAttribute('aria-pressed', 'true');
    expect(await violationsIn(deck)).toEqual([]);
    await button(deck, 'Names').click();
    await names(deck)
      .getByRole('button', { name: /^Shared by all modules/ })
      .click();
    await names(deck)
      .getByRole('button', { name: /^sys\.path / })
      .click();
    await names(deck).getByRole('button', { name: 'Who wrote sys.path[0]?' }).press('Enter');
    const answer = cards(deck).getByRole('button', { name: /the culprit/ });
    await expect(answer).toContainText('vendor/errands/pathlist.py');
    await expect(answer).toContainText('paths.insert(0, folder)');
    expect(await violationsIn(deck)).toEqual([]);
    await answer.click();
    await expect(tab(deck, /pathlist\.py/)).toHaveAttribute('aria-selected', 'true');
    await expect(deck.locator('.culprit-line')).toHaveCount(1);
    await button(deck, 'Back to names').click();
    await expect(names(deck)).toBeVisible();
  },
);

inOneWindow(
  'Seeded, yet different: the first of two calls parts from the second inside an import',
  async ({ deck }) => {
    await deck.goto('/?theme=light&runtime=embedded#/demo/random/buggy');
    await record(deck);
    await button(deck, 'Walk').click();
    await slider(deck).focus();
    const frame = deck.getByRole('navigation', { name: 'Call path' }).getByRole('button', {
      name: /^open_problem\(\)/,
    });
    const into = button(deck, 'Into the next call');
    for (let call = 0; call < 20 && (await frame.count()) === 0; call++) await into.press('Enter');
    await frame.press('Enter');
    await button(deck, 'Compare with the next one').press('Enter');
    const calls = deck.getByRole('region', { name: 'Two calls' });
    await expect(
      calls.getByRole('heading', { name: 'They part after 5 steps that are alike' }),
    ).toBeVisible();
    const [ways, values] = [calls.getByRole('listitem').first(), calls.getByRole('listitem').nth(1)];
    await expect(ways.getByRole('button').first()).toContainText(/call 1.*termwise\/__init__\.py:1/);
    await expect(values).toContainText(/call 1.*numbers.*call 2.*numbers/);
    expect(await violationsIn(deck, { within: '[aria-label="Two calls"]' })).toEqual([]);
    await ways.getByRole('button', { name: /the culprit/ }).press('Enter');
    await expect(tab(deck, /runtests\.py/)).toHaveAttribute('aria-selected', 'true');
    await expect(deck.locator('.culprit-line')).toHaveCount(1);
    await calls.getByRole('combobox', { name: 'Another call' }).selectOption('call 1 of 2');
    await expect(calls).toContainText('Both calls do the same');
    await button(deck, 'Back to names').press('Enter');
    await expect(names(deck)).toBeVisible();
  },
);

test('Another window shows the same moment, also when it comes back', async ({ pair }) => {
  const [one, other] = pair;
  await record(one);
  await slider(one).focus();
  await one.keyboard.press('Home');
  await one.keyboard.press('ArrowRight');
  await expect(slider(other)).toHaveAttribute('aria-valuenow', '2');
  await expect(names(other)).toBeVisible();
  await other.reload();
  await expect(slider(other)).toHaveAttribute('aria-valuenow', '2');
  await expect(names(other)).toBeVisible();
  await button(other, 'End the walk').click();
  await expect(names(one)).toHaveCount(0);
});

inOneWindow('On a slide, a clicker’s black screen comes while a run is walked, too', async ({ deck }) => {
  await open(deck, SLIDES.buggy);
  await record(deck);
  await button(deck, 'Walk').click();
  await slider(deck).focus();
  await deck.keyboard.press('n');
  await expect(slider(deck)).toHaveAttribute('aria-valuenow', '2');
  await deck.keyboard.press('.');
  await expect(button(deck, /^Black screen/)).toBeVisible();
  await deck.keyboard.press('.');
  await expect(button(deck, /^Black screen/)).toBeHidden();
  await expect(slider(deck)).toHaveAttribute('aria-valuenow', '2');
  await deck.keyboard.press('p');
  await expect(slider(deck)).toHaveAttribute('aria-valuenow', '1');
});

inOneWindow('An edit ends the walk', async ({ deck }) => {
  await open(deck, bench('buggy'));
  await openFile(deck, 'main.py');
  await record(deck);
  await button(deck, 'Walk').click();
  await openFile(deck, 'main.py');
  await write(deck, LOAN);
  await expect(steps(deck)).toHaveCount(0);
  await expect(evidence(deck)).toBeVisible();
});

inOneWindow.describe('On a phone', () => {
  inOneWindow.use({ viewport: { width: 390, height: 844 } });

  inOneWindow('a lesson’s run can be walked', async ({ deck }) => {
    await open(deck, '/');
    await goTo(deck, '/demo/sys-path/buggy');
    await record(deck);
    await button(deck, 'Walk').click();
    await button(deck, 'One step on').click();
    await expect(slider(deck)).toHaveAttribute('aria-valuenow', '2');
    await expect(names(deck)).toBeVisible();
    const wide = await deck.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(390);
  });
});
