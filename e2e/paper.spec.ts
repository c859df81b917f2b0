import { inflateSync } from 'node:zlib';
import { expect, open, openWithoutPython, type Page, test } from './deck.ts';

const pages = (page: Page) => page.locator('[data-page]');

/** Opens what is to be printed, and waits until the page says that all of it is there. */
async function openPrint(page: Page, kind: string): Promise<void> {
  await openWithoutPython(page, `/print/${kind}`);
  await expect(page.locator('main[data-print][aria-busy="false"]')).toBeVisible({ timeout: 45_000 });
}

/** As it comes out of the printer, without the time at which it did. */
async function printed(page: Page): Promise<string> {
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
  return pdf.toString('latin1').replace(/\/(CreationDate|ModDate) \([^)]*\)/g, '');
}

function pageCount(pdf: string): number {
  return pdf.match(/\/Type \/Page\b/g)?.length ?? 0;
}

test('The same pages come out twice, one for each slide', async ({ deck }) => {
  test.setTimeout(180_000);
  await openPrint(deck, 'slides');
  const first = await printed(deck);
  expect(pageCount(first)).toBe(await pages(deck).count());
  const again = await deck.context().newPage();
  await openPrint(again, 'slides');
  expect((await printed(again)) === first).toBe(true);
});

test('Nothing moves on paper', async ({ deck }) => {
  await openPrint(deck, 'slides');
  const moving = await deck.locator('[data-page] *').evaluateAll((parts) =>
    parts
      .filter((part) => {
        const { animationName, transitionDuration } = getComputedStyle(part);
        return animationName !== 'none' || /[1-9]/.test(transitionDuration);
      })
      .map((part) => part.outerHTML.slice(0, 80)),
  );
  expect(moving).toEqual([]);
});

test('A live slide stands on paper with what its run left, marked as recorded, and without an editor', async ({
  deck,
}) => {
  await open(deck, '/');
  await deck.getByRole('link', { name: 'Print', exact: true }).click();
  await expect(deck.locator('main[data-print][aria-busy="false"]')).toBeVisible({ timeout: 45_000 });
  const hook = deck.locator('[data-page]', { hasText: 'Ask the file who imports it' });
  await expect(hook).toContainText(/Recorded · CPython [\d.]+ · exited 1/);
  await expect(hook).toContainText('$ python main.py');
  await expect(hook).toContainText('import inspect');
  await expect(hook.getByRole('article').getByText('the culprit')).toHaveCount(1);
  await expect(deck.locator('.monaco-editor, .xterm')).toHaveCount(0);
});

test('A page a step has every click, and a handout the notes and the evidence', async ({ deck }) => {
  await openPrint(deck, 'slides');
  const slides = await pages(deck).count();
  await deck.getByRole('link', { name: 'A page a step' }).click();
  await expect(pages(deck).first()).toBeVisible();
  await expect.poll(() => pages(deck).count()).toBeGreaterThan(slides);

  await deck.getByRole('link', { name: 'Handout' }).click();
  await expect.poll(() => pages(deck).count()).toBe(slides);
  const leaf = deck.getByRole('region', { name: /Ask the file who imports it/ });
  await expect(leaf).toContainText('Recorded · CPython');
  await expect(leaf.getByText('the culprit')).toHaveCount(2);
});

test('A handout comes out dark on white from the dark theme too, without backgrounds, and no page of it is empty', async ({
  deck,
}) => {
  test.setTimeout(180_000);
  await deck.goto('/?theme=dark&runtime=embedded#/print/handout');
  await expect(deck.locator('main[data-print][aria-busy="false"]')).toBeVisible({ timeout: 45_000 });
  await deck.emulateMedia({ media: 'print' });
  // The canvas of a dark page is printed black, whatever lies on it.
  const { canvas, ground, ink } = await deck.evaluate(() => ({
    canvas: getComputedStyle(document.documentElement).colorScheme,
    ground: getComputedStyle(document.body).backgroundColor,
    ink: getComputedStyle(document.querySelector('[data-page] p') ?? document.body).color,
  }));
  expect(canvas).toBe('light');
  expect(ground).toBe('rgba(0, 0, 0, 0)');
  expect(Number(/^oklch\(([\d.]+)/.exec(ink)?.[1])).toBeLessThan(0.5);

  // As from the browser's own dialog, which leaves backgrounds out.
  const pdf = await deck.pdf({ preferCSSPageSize: true });
  const texts = contentsOf(pdf).map((content) => content.match(/\bT[jJ]\b/g)?.length ?? 0);
  expect(texts.filter((glyphs) => glyphs === 0)).toEqual([]);
  // Slides without evidence share a page.
  expect(texts.length).toBeLessThan(0.85 * (await pages(deck).count()));
});

/** What is drawn on each page of a PDF that Chromium has written. */
function contentsOf(pdf: Buffer): string[] {
  const text = pdf.toString('latin1');
  return [...text.matchAll(/\/Type \/Page\b[\s\S]*?\/Contents (\d+) 0 R/g)].map(([, id]) => {
    const begin = text.indexOf(`\n${id} 0 obj\n`);
    const stream = text.indexOf('stream\n', begin) + 'stream\n'.length;
    const length = Number(/\/Length (\d+)/.exec(text.slice(begin, stream))?.[1]);
    return inflateSync(pdf.subarray(stream, stream + length)).toString('latin1');
  });
}
