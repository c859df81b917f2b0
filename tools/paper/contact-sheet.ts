import { mkdirSync, writeFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import type { Browser, Page } from 'playwright';
import { buildIfStale } from '../serve/build.ts';
import { findChromium } from '../serve/chromium.ts';
import { withDeck } from '../serve/with-deck.ts';
import { say } from '../setup/say.mjs';

const FOLDER = resolve('.generated/contact-sheets');
const SIZE = { width: 1280, height: 720 };
/** Slides beside each other, and under each other, on one sheet. */
const COLUMNS = 4;
const ROWS = 4;
const THUMBNAIL = 640;
const SECTIONS_LOADED_MS = 4_000;
/** Of live slides, whose programs are played first. */
const LONGEST_RUN_MS = 20_000;

/** `npm run contact-sheet`: every slide in its last step, live ones after their run, one by one and on sheets for a person to look at. */
export async function main(): Promise<void> {
  const executablePath = await findChromium();
  await buildIfStale();
  mkdirSync(FOLDER, { recursive: true });
  await withDeck(executablePath, async ({ browser, url }) => {
    for (const theme of ['dark', 'light']) {
      const pictures = await picturesOf(browser, url, theme);
      writePictures(theme, pictures);
      await writeSheets(browser, theme, pictures);
    }
  });
}

async function picturesOf(browser: Browser, url: string, theme: string): Promise<Buffer[]> {
  const page = await browser.newPage({
    viewport: SIZE,
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
  });
  const pictures: Buffer[] = [];
  await page.goto(`${url}?theme=${theme}&runtime=embedded#/talk/1/0`);
  // Once the first slide stands, the page loads all others.
  await page.waitForTimeout(SECTIONS_LOADED_MS);
  for (let slide = 1; ; slide++) {
    // More steps than a slide has lead to its last one, a slide more than there are to the last slide.
    await page.evaluate((number) => {
      location.hash = `/talk/${number}/99`;
    }, slide);
    await page.waitForTimeout(150);
    if ((await numberShown(page)) !== slide) break;
    await playLive(page);
    pictures.push(await page.screenshot());
  }
  await page.close();
  return pictures;
}

/** As the slide itself says it. */
async function numberShown(page: Page): Promise<number> {
  const label = await page.getByRole('main').getByRole('article').first().getAttribute('aria-label');
  return Number(/^Slide (\d+)/.exec(label ?? '')?.[1]);
}

async function playLive(page: Page): Promise<void> {
  if ((await page.locator('main [data-layout="live"]').count()) === 0) return;
  const status = page.getByRole('status', { name: 'Python' });
  await status.getByText(/ready|exited/).waitFor({ timeout: LONGEST_RUN_MS });
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  const ended = status.getByText(/exited/).waitFor({ timeout: LONGEST_RUN_MS });
  // A debugger does not end: it waits.
  await Promise.race([ended, page.getByText('(Pdb)').waitFor({ timeout: LONGEST_RUN_MS })]).catch(() => {});
  await page.waitForTimeout(600);
}

/** Each in its full size: for where a sheet leaves a doubt. */
function writePictures(theme: string, pictures: readonly Buffer[]): void {
  const folder = resolve(FOLDER, theme);
  mkdirSync(folder, { recursive: true });
  pictures.forEach((picture, index) => {
    writeFileSync(resolve(folder, `${String(index + 1).padStart(2, '0')}.png`), picture);
  });
}

async function writeSheets(browser: Browser, theme: string, pictures: readonly Buffer[]): Promise<void> {
  const page = await browser.newPage({ viewport: { width: COLUMNS * THUMBNAIL, height: 800 } });
  for (let first = 0; first < pictures.length; first += COLUMNS * ROWS) {
    const images = pictures
      .slice(first, first + COLUMNS * ROWS)
      .map((picture) => `<img src="data:image/png;base64,${picture.toString('base64')}">`);
    await page.setContent(
      `<style>body { margin: 0; display: grid; grid-template-columns: repeat(${COLUMNS}, 1fr); gap: 6px; background: gray } img { width: 100% }</style>${images.join('')}`,
    );
    const file = resolve(FOLDER, `${theme}-${1 + first / (COLUMNS * ROWS)}.png`);
    await page.screenshot({ path: file, fullPage: true });
    say('Sheet', relative('.', file));
  }
  await page.close();
}
