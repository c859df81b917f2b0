import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import type { Page } from 'playwright';
import { buildIfStale } from '../serve/build.ts';
import { findChromium } from '../serve/chromium.ts';
import { type ServedDeck, withDeck } from '../serve/with-deck.ts';
import { SetupError, say, sayForNow } from '../setup/say.mjs';

const FOLDER = resolve('export');
/** All that a page shows is loaded first; on a slow and busy machine that takes a while. */
const LAID_OUT_MS = 120_000;

interface Wishes {
  readonly theme: 'light' | 'dark';
  readonly withSteps: boolean;
}

/**
 * `npm run export [-- --steps] [-- --dark]`: the talk on paper, in `export/`: slides.pdf, handout.pdf, and a picture of each
 * slide. With `--steps` each click has a page and a picture of its own.
 */
export async function main(args: readonly string[]): Promise<void> {
  const wishes = wishesOf(args);
  const executablePath = await findChromium();
  sayForNow('Deck', 'building');
  await buildIfStale();
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(join(FOLDER, 'png'), { recursive: true });
  await withDeck(executablePath, (deck) => exportAll(deck, wishes));
}

function wishesOf(args: readonly string[]): Wishes {
  const unknown = args.find((arg) => arg !== '--steps' && arg !== '--dark');
  if (unknown) throw new SetupError(`npm run export does not know ${unknown}: there are --steps and --dark.`);
  return { theme: args.includes('--dark') ? 'dark' : 'light', withSteps: args.includes('--steps') };
}

async function exportAll(deck: ServedDeck, { theme, withSteps }: Wishes): Promise<void> {
  const slides = await openPrint(deck, withSteps ? 'steps' : 'slides', theme);
  await writePdf(slides, 'slides.pdf');
  await writePictures(slides, withSteps);
  await slides.close();
  const handout = await openPrint(deck, 'handout', theme);
  await writePdf(handout, 'handout.pdf');
  await handout.close();
}

/** Opens what is to be printed, and waits until the page reports that all of it is there: data, fonts, layout. */
async function openPrint(
  { browser, url }: ServedDeck,
  kind: 'slides' | 'steps' | 'handout',
  theme: Wishes['theme'],
): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1328, height: 800 }, serviceWorkers: 'block' });
  await page.goto(`${url}?theme=${theme}#/print/${kind}`);
  await page.locator('main[data-print][aria-busy="false"]').waitFor({ timeout: LAID_OUT_MS });
  return page;
}

async function writePdf(page: Page, name: string): Promise<void> {
  sayForNow(name, 'printing');
  const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true });
  const file = join(FOLDER, name);
  writeFileSync(file, pdf);
  say(name, `${relative('.', file)}, ${(pdf.length / 1e6).toFixed(1)} MB`);
}

async function writePictures(page: Page, withSteps: boolean): Promise<void> {
  // As they lie on paper, edge to edge: on the screen they would begin between two pixels.
  await page.emulateMedia({ media: 'print' });
  const pages = await page.locator('[data-page]').all();
  for (const [index, element] of pages.entries()) {
    sayForNow('Pictures', `${index + 1} of ${pages.length}`);
    const [slide = '', step = ''] = ((await element.getAttribute('data-page')) ?? '').split('/');
    const file = withSteps ? `${slide.padStart(2, '0')}-${step}.png` : `${slide.padStart(2, '0')}.png`;
    await element.screenshot({ path: join(FOLDER, 'png', file) });
  }
  say('Pictures', `${pages.length} in ${relative('.', join(FOLDER, 'png'))}`);
}
