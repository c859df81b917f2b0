import { resolve } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright';
import type { Case } from '#case';
import { readCases } from '../build/cases/read-cases.ts';
import { serve } from '../serve/server.ts';

/** What every measurement works with: the built deck, served, and a browser. */
export interface Bed {
  readonly url: string;
  readonly browser: Browser;
  readonly executablePath: string;
  readonly cases: readonly Case[];
  readonly rounds: number;
  /** A page in a profile of its own. */
  newPage(): Promise<Page>;
}

/** Makes a bed, works in it, and clears it away. Each measurement gets one: what one browser has been through is its own. */
export async function withBed<Result>(
  { executablePath, rounds }: { readonly executablePath: string; readonly rounds: number },
  work: (bed: Bed) => Promise<Result>,
): Promise<Result> {
  const server = await serve({ port: 0 });
  const browser = await chromium.launch({ executablePath, args: ARGS });
  try {
    const cases = await readCases(resolve('cases'));
    const newPage = async () => (await newContext(browser)).newPage();
    return await work({ url: server.url, browser, executablePath, cases, rounds, newPage });
  } finally {
    await browser.close();
    await server.close();
  }
}

/** A profile with a projector's resolution. It makes no offline copy: nothing is to be measured beside that. */
export async function newContext(browser: Browser): Promise<BrowserContext> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 720 },
    serviceWorkers: 'block',
  });
  context.setDefaultTimeout(60_000);
  // tsx names functions by a helper of its own, which the page does not have.
  await context.addInitScript('globalThis.__name = (named) => named');
  return context;
}

/** Of the browser, whoever starts it. */
export const ARGS = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  // Else a page waits up to a minute for the garbage collector before it tells its memory.
  '--enable-blink-features=ForceEagerMeasureMemory',
];
