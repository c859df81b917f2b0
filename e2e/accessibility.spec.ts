import AxeBuilder from '@axe-core/playwright';
import { expect, goTo, open, type Page, SLIDES, test } from './deck.ts';
import { button, culprits, lines, python, run, tab } from './pages/bench.ts';
import { violationsIn, violationsOf } from './violations.ts';

/** What is no slide; of the slides, layout.spec.ts looks at every one. Each with the heading by which it is known to be there. */
const ADDRESSES = [
  ['/', 'Machete-mode debugging'],
  ['/talk/1/0', 'Machete-mode debugging'],
  ['/overview', /./],
  ['/presenter/3/0', /./],
  ['/learn/double-import', 'The job that died tonight'],
  ['/demo/random/hook', 'Seeded, yet different'],
  ['/compare/double-import/buggy/hook/files', 'Double import'],
  ['/compare/double-import/buggy/hook/evidence', 'Double import'],
  ['/hooks/who-calls', 'Who calls this function?'],
  ['/own', 'Bring your own bug'],
] as const;

for (const theme of ['dark', 'light']) {
  test(`Everyone can use every kind of page in the ${theme} theme`, async ({ deck }) => {
    await deck.emulateMedia({ reducedMotion: 'reduce' });
    await deck.goto(`/?theme=${theme}&runtime=embedded#/`);
    for (const [address, heading] of ADDRESSES)
      await test.step(address, async () => {
        await goTo(deck, address);
        await expect(deck.getByRole('main')).toBeVisible();
        await expect(deck.getByRole('heading', { name: heading }).first()).toBeVisible();
        expect.soft(await violationsIn(deck)).toEqual([]);
      });

    await test.step('a live slide with evidence', async () => {
      await goTo(deck, SLIDES.hook);
      await run(deck, /exited 1/);
      await expect(culprits(deck)).toBeVisible();
      await expect(lines(deck)).toContainText('inspect');
      // Once with all frames, Python's included.
      expect(violationsOf((await new AxeBuilder({ page: deck }).analyze()).violations)).toEqual([]);
    });
  });
}

test('A case is run and read by keyboard alone', async ({ deck }) => {
  await open(deck, SLIDES.hook);
  await expect(python(deck)).toContainText('ready');
  // From the end of the page, as the editor keeps Tab for itself.
  await walkTo(deck, 'Shift+Tab', 'Run');
  await deck.keyboard.press('Enter');
  await expect(culprits(deck)).toBeVisible();
  await walkTo(deck, 'Tab', /the culprit/);
  await deck.keyboard.press('Enter');
  await expect(tab(deck, 'reports/totals.py')).toHaveAttribute('aria-selected', 'true');
  await walkTo(deck, 'Tab', 'reports/totals.py');
  await deck.keyboard.press('ArrowRight');
  await expect(tab(deck, 'shop/catalog/models.py')).toBeFocused();
});

/** More than all that a bench has to stop at. */
const MOST_STOPS = 40;

/** Presses a key until what has this name has the focus, and no more than that leads there. */
async function walkTo(page: Page, key: 'Tab' | 'Shift+Tab', name: string | RegExp): Promise<void> {
  const wanted = page.locator(':focus').and(button(page, name).or(tab(page, name)));
  for (let press = 0; press < MOST_STOPS && (await wanted.count()) === 0; press++)
    await page.keyboard.press(key);
  await expect(wanted).toBeFocused();
}
