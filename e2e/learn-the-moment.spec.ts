import { expect, open, type Page, test } from './deck.ts';
import { button, python, run, tab, terminal, write } from './pages/bench.ts';
import { slider, standing, thisIsIt, walkBackTo } from './pages/steps.ts';
import { violationsIn } from './violations.ts';

const page = (id: string, number: number) => `/learn/${id}/${number}`;
const task = (deck: Page) => deck.getByRole('region', { name: 'Task' });
const check = (deck: Page) => deck.getByRole('status', { name: 'Check' });
const picture = (deck: Page) => deck.getByRole('figure', { name: 'Names and objects' });

test('A learner finds the moment by keyboard, at the second attempt, and has found it after a reload, too', async ({
  deck,
}) => {
  await open(deck, page('double-import', 5));
  await expect(task(deck)).toContainText('Run it first; this task records its steps.');
  await expect(python(deck)).toContainText(/ready/);
  await deck.keyboard.press('Control+Enter');
  await expect(task(deck)).toContainText('Now walk through its steps');
  await expect(check(deck)).toBeEmpty();

  await test.step('Where the registry raises, one goes on too far', async () => {
    await walkBackTo(deck, /totals\.py:3/);
    // The picture comes with the walk.
    await expect(picture(deck)).toBeVisible();
    await button(deck, 'This is the moment').focus();
    await deck.keyboard.press('Enter');
    await expect(check(deck)).toContainText('Not yet');
    await expect(check(deck)).toContainText(/You stand at step \d+, reports\/totals\.py:3/);
    await expect(check(deck)).toContainText('Here the file gets its second name');
  });

  await test.step('The keys of a walk work from the button, too', async () => {
    for (
      let steps = 0;
      steps < 40 && !/registry\.py:13/.test((await standing(deck).textContent()) ?? '');
      steps++
    ) {
      const before = (await standing(deck).textContent()) ?? '';
      await deck.keyboard.press(',');
      await expect(standing(deck)).not.toHaveText(before);
    }
    await expect(button(deck, 'This is the moment')).toBeFocused();
    await deck.keyboard.press('Enter');
    await expect(check(deck)).toContainText('Done');
    await expect(picture(deck)).toContainText(
      'catalog.models.Product and shop.catalog.models.Product are not the same',
    );
    expect(await violationsIn(deck)).toEqual([]);
  });

  await deck.reload();
  await expect(check(deck)).toContainText('Done');
  await expect(task(deck)).toContainText('Run it first; this task records its steps.');
});

test('The right line at another time is told so, and so is a run that was cured', async ({ deck }) => {
  await open(deck, page('double-import', 5));
  await run(deck);
  await slider(deck).focus();
  await deck.keyboard.press('Home');
  await expect(standing(deck)).toContainText('Step 1, main.py');
  await thisIsIt(deck);
  await expect(check(deck)).toContainText('Which call of it has the second Product');

  await tab(deck, 'registry.py').click();
  await write(deck, 'def register(model):\n    return model\n');
  // The steps are of other files now.
  await expect(task(deck)).toContainText('Run it first');
  await run(deck);
  await expect(terminal(deck)).toContainText('All 2 pages of the shop load.');
  await slider(deck).focus();
  await deck.keyboard.press('End');
  await thisIsIt(deck);
  await expect(check(deck)).toContainText('has to die of its two classes');
});

test('How often a line runs is foretold, and counted in the steps of the run', async ({ deck }) => {
  await open(deck, page('temp-files', 5));
  await deck.getByRole('radio', { name: /^Once/ }).check();
  await run(deck);
  await expect(check(deck)).toContainText('runs 3 times');
  await deck.getByRole('radio', { name: /^Three times/ }).check();
  await run(deck);
  await expect(check(deck)).toContainText('Done');
});

test('On a phone a moment is found by the buttons beneath the code', async ({ deck }) => {
  await deck.setViewportSize({ width: 390, height: 844 });
  await open(deck, page('sys-path', 5));
  await run(deck);
  await button(deck, 'Walk').click();
  await expect(standing(deck)).toContainText('Step 1,');
  await button(deck, 'One step on').click();
  await expect(standing(deck)).toContainText('Step 2,');
  await thisIsIt(deck);
  await expect(check(deck)).toContainText('Not yet');
  expect(await deck.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
});
