import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright';
import { buildIfStale } from '../serve/build.ts';
import { findChromium } from '../serve/chromium.ts';
import { serve } from '../serve/server.ts';
import { SetupError, say, sayForNow } from '../setup/say.mjs';
import { openPrint, printedPages } from './printed-pages.ts';

const FOLDER = resolve('export');

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
  const server = await serve({ port: 0 });
  const browser = await chromium.launch({
    executablePath,
    args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update'],
  });
  try {
    await exportAll(browser, server.url, wishes);
  } finally {
    await browser.close();
    await server.close();
  }
}

function wishesOf(args: readonly string[]): Wishes {
  const unknown = args.find((arg) => arg !== '--steps' && arg !== '--dark');
  if (unknown) throw new SetupError(`npm run export does not know ${unknown}: there are --steps and --dark.`);
  return { theme: args.includes('--dark') ? 'dark' : 'light', withSteps: args.includes('--steps') };
}

async function exportAll(browser: Browser, url: string, { theme, withSteps }: Wishes): Promise<void> {
  const slides = await openPrint(browser, url, withSteps ? 'steps' : 'slides', theme);
  await writePdf(slides, 'slides.pdf');
  await writePictures(slides, withSteps);
  await slides.close();
  const handout = await openPrint(browser, url, 'handout', theme);
  await writePdf(handout, 'handout.pdf');
  await handout.close();
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
  const pages = await printedPages(page);
  for (const [index, { element, name }] of pages.entries()) {
    sayForNow('Pictures', `${index + 1} of ${pages.length}`);
    const [slide = '', step = ''] = name.split('/');
    const file = withSteps ? `${slide.padStart(2, '0')}-${step}.png` : `${slide.padStart(2, '0')}.png`;
    await element.screenshot({ path: join(FOLDER, 'png', file) });
  }
  say('Pictures', `${pages.length} in ${relative('.', join(FOLDER, 'png'))}`);
}
