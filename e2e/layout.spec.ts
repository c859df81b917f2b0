import type { Page } from 'playwright/test';
import { expect, goTo, openWithoutPython, test } from './deck.ts';
import { faultsAt } from './layout-faults.ts';
import { sectionsOf, stepsOf } from './sections.ts';
import { violationsIn } from './violations.ts';

const USUAL = { width: 1280, height: 720 };
/** The usual one last: access and the other theme are looked at there. */
const SIZES = [
  { width: 1024, height: 768 },
  { width: 1920, height: 1080 },
  { width: 3840, height: 2160 },
  USUAL,
];

/** Of code, at 1280 × 720; on other screens in proportion. */
const SMALLEST_CODE = 20;

const sections = sectionsOf('slides');

for (const { title, slides } of sections) {
  test(`«${title}» fits every screen, step by step and in both themes, and everyone can read it`, async ({
    deck,
  }) => {
    test.setTimeout(480_000);
    await deck.emulateMedia({ reducedMotion: 'reduce' });
    await openWithoutPython(deck, `/talk/${slides[0]?.number}/0`);
    const faults: string[] = [];
    for (const slide of slides) {
      const { number } = slide;
      const there = stepsOf(slide);
      await showSlide(deck, number);
      for (const size of SIZES) faults.push(...(await sizeFaults(deck, size, there)));
      // A theme has no sizes of its own, and changes nothing but colours: one screen tells of both, and the second has contrast only.
      faults.push(...(await accessFaults(deck, number)));
      await deck.keyboard.press('t');
      faults.push(...(await accessFaults(deck, number, ['color-contrast'])));
      faults.push(...(await sizeFaults(deck, USUAL, there.toReversed())));
    }
    expect(faults).toEqual([]);
  });
}

test('The talk has as many slides as half an hour takes', async ({ deck }) => {
  await openWithoutPython(deck, '/overview');
  const links = deck.getByRole('region').getByRole('listitem').getByRole('link');
  await expect(links.first()).toBeVisible();
  expect(await links.count()).toBe(sections.flatMap(({ slides }) => slides).length);
  expect(await links.count()).toBeGreaterThanOrEqual(50);
});

/** Goes to a slide without loading the page anew, and waits for all that it shows later than its words. */
async function showSlide(page: Page, slide: number): Promise<void> {
  await goTo(page, `/talk/${slide}/0`);
  const article = page.getByRole('article', { name: `Slide ${slide}:` });
  await expect(article.getByRole('heading', { level: 1 })).toBeVisible();
  await page.evaluate(() => document.fonts.ready);
  if ((await article.getAttribute('data-layout')) === 'live')
    await expect(article.locator('.view-line').first()).toBeVisible();
}

/** What does not fit on a screen of this size, or is too small on it. */
async function sizeFaults(page: Page, size: typeof USUAL, addresses: readonly string[]): Promise<string[]> {
  const smallestCode = SMALLEST_CODE * Math.min(size.width / USUAL.width, size.height / USUAL.height);
  await page.setViewportSize(size);
  await editorFollows(page, smallestCode);
  const found = await page.evaluate(faultsAt, { addresses, smallestCode });
  return found.map((fault) => `${size.width} × ${size.height}: ${fault}`);
}

/** Waits for an editor, which takes its size from its box a little later. One that does not is told of by the faults. */
async function editorFollows(page: Page, smallestCode: number): Promise<void> {
  await page
    .waitForFunction(
      (least) =>
        [...document.querySelectorAll('.view-lines')].every(
          (code) => Number.parseFloat(getComputedStyle(code).fontSize) >= least - 0.5,
        ),
      smallestCode,
      { timeout: 5_000 },
    )
    .catch(() => undefined);
}

/** What keeps somebody from reading the slide in its last step, contrast included, in the theme at hand. */
async function accessFaults(page: Page, slide: number, rules?: readonly string[]): Promise<string[]> {
  const theme = await page.locator('html').getAttribute('data-theme');
  // The page around is looked at elsewhere.
  const violations = await violationsIn(page, { within: 'main', ...(rules ? { rules } : {}) });
  return violations.map((violation) => `${slide} in the ${theme} theme: ${violation}`);
}
