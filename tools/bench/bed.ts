import { resolve } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright';
import type { Case } from '#case';
import { readCases } from '../build/cases/read-cases.ts';
import { BROWSER_ARGS, type ServedDeck, withDeck } from '../serve/with-deck.ts';

/** What every measurement works with. */
export interface Bed extends ServedDeck {
  readonly executablePath: string;
  readonly cases: readonly Case[];
  readonly rounds: number;
  /** A page in a profile of its own. */
  newPage(): Promise<Page>;
}

/** Makes a bed, works in it, and clears it away. Each measurement gets one: what one browser has been through is its own. */
export function withBed<Result>(
  { executablePath, rounds }: { readonly executablePath: string; readonly rounds: number },
  work: (bed: Bed) => Promise<Result>,
): Promise<Result> {
  const inBed = async ({ url, browser }: ServedDeck) => {
    const cases = await readCases(resolve('cases'));
    const newPage = async () => (await newContext(browser)).newPage();
    return work({ url, browser, executablePath, cases, rounds, newPage });
  };
  return withDeck(executablePath, inBed, ARGS);
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

/** Without the last one a page waits up to a minute for the garbage collector before it reports its memory. */
export const ARGS = [...BROWSER_ARGS, '--enable-blink-features=ForceEagerMeasureMemory'];
