import { type Browser, chromium } from 'playwright';
import { serve } from './server.ts';

/** For a browser of ours. */
export const BROWSER_ARGS = ['--no-sandbox', '--disable-background-networking', '--disable-component-update'];

/** The built deck, served, and a browser. */
export interface ServedDeck {
  readonly url: string;
  readonly browser: Browser;
}

/** Serves the built deck and opens a browser, for as long as the work takes. */
export async function withDeck<Result>(
  executablePath: string,
  work: (deck: ServedDeck) => Promise<Result>,
  args: readonly string[] = BROWSER_ARGS,
): Promise<Result> {
  const server = await serve({ port: 0 });
  try {
    const browser = await chromium.launch({ executablePath, args: [...args] });
    try {
      return await work({ url: server.url, browser });
    } finally {
      await browser.close();
    }
  } finally {
    await server.close();
  }
}
