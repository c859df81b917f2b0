import type { Page } from 'playwright/test';
import { expect, open, test } from './deck.ts';

const SIZES = [
  { width: 1024, height: 768 },
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
  { width: 3840, height: 2160 },
];

/** Of code, at 1280 × 720; on other screens in proportion. */
const SMALLEST_CODE = 20;

for (const theme of ['dark', 'light']) {
  for (const size of SIZES) {
    test(`Every step of every slide fits ${size.width} × ${size.height} in the ${theme} theme`, async ({
      deck,
    }) => {
      test.setTimeout(240_000);
      await deck.setViewportSize(size);
      await deck.emulateMedia({ reducedMotion: 'reduce' });
      await deck.goto(`/?theme=${theme}&runtime=embedded#/talk/1/0`);
      const faults: string[] = [];
      for (let address = ''; address !== (await addressOf(deck)); ) {
        address = await addressOf(deck);
        await isDrawn(deck);
        const smallest = SMALLEST_CODE * Math.min(size.width / 1280, size.height / 720);
        faults.push(...(await faultsOf(deck, smallest)).map((fault) => `${address} ${fault}`));
        await deck.keyboard.press('ArrowRight');
        // The last slide stays; any other gives way.
        await deck
          .waitForFunction((before) => location.hash !== before, address, { timeout: 1500 })
          .catch(() => {});
      }
      expect(faults).toEqual([]);
    });
  }
}

test('The talk is as long as it is said to be, and says something on every slide', async ({ deck }) => {
  await open(deck, '/overview');
  const slides = deck.getByRole('main').getByRole('link');
  expect(await slides.count()).toBeGreaterThanOrEqual(50);
});

const addressOf = (page: Page) => page.evaluate(() => location.hash);

async function isDrawn(page: Page): Promise<void> {
  await expect(page.getByRole('main').getByRole('heading', { level: 1 }).first()).toBeVisible();
  await page.evaluate(async () => {
    await document.fonts.ready;
    for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
  });
}

/** What does not fit, or is too small to be read from the back row. */
function faultsOf(page: Page, smallestCode: number): Promise<string[]> {
  return page.evaluate((smallest) => {
    const found: string[] = [];
    const content = document.querySelector('main [class*="content"]');
    const foot = document.querySelector('main [class*="foot"]');
    if (!content || !foot) return ['has no content'];
    const bounds = content.getBoundingClientRect();
    const limit = { right: bounds.right + 1, bottom: foot.getBoundingClientRect().top + 1 };
    const name = (element: Element) =>
      `${element.tagName.toLowerCase()} «${(element.textContent ?? '').trim().slice(0, 40)}»`;

    // The blade goes through the headline of a title slide, and beyond it.
    const isTitle = content.closest('[data-layout="title"]') !== null;
    const blocks = [...(isTitle ? [] : content.children)].filter(
      (element) => element.getBoundingClientRect().height > 0,
    );
    blocks.forEach((block, index) => {
      const box = block.getBoundingClientRect();
      if (box.bottom > limit.bottom)
        found.push(`${name(block)} goes ${Math.round(box.bottom - limit.bottom)} px below`);
      if (box.right > limit.right)
        found.push(`${name(block)} goes ${Math.round(box.right - limit.right)} px beyond`);
      const next = blocks[index + 1]?.getBoundingClientRect();
      if (next && next.top < box.bottom - 1 && next.left < box.right)
        found.push(`${name(block)} overlaps the next`);
    });
    for (const text of content.querySelectorAll('pre, h1, p, svg text')) {
      const isPanel = text.closest('[aria-label="Evidence"], [aria-label="Terminal"], [aria-label="Editor"]');
      if (isPanel || isTitle || !(text as HTMLElement).checkVisibility({ opacityProperty: true })) continue;
      const box = text.getBoundingClientRect();
      if (box.right > limit.right)
        found.push(`${name(text)} goes ${Math.round(box.right - limit.right)} px beyond`);
      if (text.scrollWidth > text.clientWidth + 1 && text.tagName === 'PRE')
        found.push(`${name(text)} is cut at its right`);
    }
    for (const code of content.querySelectorAll('pre, .view-lines')) {
      const size = Number.parseFloat(getComputedStyle(code).fontSize);
      if (!code.closest('figure[class*="still"]') && size < smallest - 0.5)
        found.push(`${name(code)} is ${size.toFixed(1)} px and not ${smallest.toFixed(1)}`);
    }
    return found;
  }, smallestCode);
}
