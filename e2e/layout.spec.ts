import { readFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright/test';
import { sectionFiles } from '../scripts/slides/read-sections.ts';
import { outlineOf } from '../src/deck/build/outline.ts';
import { expect, open, test } from './deck.ts';
import { faultsOf } from './layout-faults.ts';
import { violationsOf } from './violations.ts';

const SIZES = [
  { width: 1024, height: 768 },
  { width: 1920, height: 1080 },
  { width: 3840, height: 2160 },
  // The last one: then everyone's access is looked at, too.
  { width: 1280, height: 720 },
];

/** Of code, at 1280 × 720; on other screens in proportion. */
const SMALLEST_CODE = 20;

interface Place {
  readonly slide: number;
  readonly step: number;
}

const sections = sectionsOf('slides');

for (const { title, slides } of sections) {
  test(`«${title}» fits every screen, step by step and in both themes, and everyone can read it`, async ({
    deck,
  }) => {
    test.setTimeout(240_000);
    await deck.emulateMedia({ reducedMotion: 'reduce' });
    await open(deck, `/talk/${slides[0]?.number}/0`);
    const faults: string[] = [];
    const look = async (place: Place, smallestCode: number) => {
      await show(deck, place);
      const found = await faultsOf(deck, smallestCode);
      faults.push(...found.map((fault) => `${place.slide}/${place.step} ${sizeOf(deck)}: ${fault}`));
    };
    for (const { number, steps } of slides) {
      for (const size of SIZES) {
        await deck.setViewportSize(size);
        await show(deck, { slide: number, step: 0 });
        await isDrawn(deck, number);
        const smallest = SMALLEST_CODE * Math.min(size.width / 1280, size.height / 720);
        for (let step = 0; step <= steps; step++) await look({ slide: number, step }, smallest);
        if (size === SIZES.at(-1)) faults.push(...(await accessFaults(deck, number)));
        await deck.keyboard.press('t');
        if (size === SIZES.at(-1)) faults.push(...(await accessFaults(deck, number)));
        for (let step = steps; step >= 0; step--) await look({ slide: number, step }, smallest);
      }
    }
    expect(faults).toEqual([]);
  });
}

test('The talk has as many slides as half an hour takes', async ({ deck }) => {
  await open(deck, '/overview');
  const links = deck.getByRole('main').getByRole('link');
  await expect(links.first()).toBeVisible();
  expect(await links.count()).toBe(sections.flatMap(({ slides }) => slides).length);
  expect(await links.count()).toBeGreaterThanOrEqual(50);
});

/** The talk as its files tell it, with each slide's number in the whole deck. */
function sectionsOf(root: string) {
  let number = 0;
  return sectionFiles(root).map((file) => {
    const { section } = outlineOf(file, readFileSync(`${root}/${file}`, 'utf8'));
    return { title: section.title, slides: section.slides.map(({ steps }) => ({ number: ++number, steps })) };
  });
}

/** Goes there without loading the page anew, and waits until it stands. */
async function show(page: Page, { slide, step }: Place): Promise<void> {
  await page.evaluate(async (address) => {
    if (location.hash === address) return;
    // Our listener comes after the deck's, which renders at once: no frame has to be painted for the layout to be known.
    const hasGone = new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }));
    location.hash = address;
    await hasGone;
  }, `#/talk/${slide}/${step}`);
}

/** Waits for all that a slide shows later than its words: fonts, and an editor, which follows its box by a frame. */
async function isDrawn(page: Page, slide: number): Promise<void> {
  const article = page.getByRole('article', { name: `Slide ${slide}:` });
  await expect(article.getByRole('heading', { level: 1 })).toBeVisible();
  await page.evaluate(() => document.fonts.ready);
  if ((await article.getAttribute('data-layout')) !== 'live') return;
  await expect(article.locator('.view-line').first()).toBeVisible();
  await page.evaluate(async () => {
    for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
  });
}

/** What keeps somebody from reading the slide in its last step, contrast included, in the theme at hand. */
async function accessFaults(page: Page, slide: number): Promise<string[]> {
  const theme = await page.locator('html').getAttribute('data-theme');
  // Python's frame has nothing to read, and the page around is looked at elsewhere.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().include('main').analyze();
  return violationsOf(violations).map((violation) => `${slide} in the ${theme} theme: ${violation}`);
}

function sizeOf(page: Page): string {
  const size = page.viewportSize();
  return `${size?.width} × ${size?.height}`;
}
