import { readFileSync } from 'node:fs';
import { test as base, expect, type LaunchOptions } from 'playwright/test';
import { presentFirefox } from '../../tools/serve/firefox.ts';
import { presentWebKit } from '../../tools/serve/webkit.ts';
import type { Absent } from '../../tools/setup/installed.ts';
import type { Browser } from './browser.ts';
import type { Engine, Options } from './options.ts';
import { Person } from './person.ts';
import { launchByPuppeteer } from './puppeteer.ts';
import { OPEN, type Site } from './sites.ts';
import { columnOf, type Host, SEEN, type Seen } from './table.ts';
import { launchWebKit } from './web-driver.ts';

interface Fixtures {
  /** Somebody at the only window of a browser that knows nothing of the deck. */
  person: Person;
  /** Serves the deck until the test is over. What was seen by then has to be what docs/browsers.md says. */
  visit: (host: Host) => Promise<Visit>;
}

interface Visit extends Site {
  /** Notes what an engine does there, in the words of the table. */
  step(what: string, see: () => Promise<string>): Promise<void>;
}

const PAGE = new URL('../../docs/browsers.md', import.meta.url);

/** Where an engine is not on this machine, its tests are skipped, and say why. */
export const test = base.extend<Fixtures & Options>({
  engine: ['Chromium', { option: true }],
  sharesMemory: [true, { option: true }],
  person: async ({ engine, sharesMemory, launchOptions }, use, info) => {
    const browser = await launch(engine, sharesMemory, launchOptions);
    if ('absent' in browser) return info.skip(true, browser.absent);
    try {
      const [window] = await browser.windows();
      if (!window) throw new Error(`${engine} has opened no window.`);
      await use(new Person(browser, window));
    } finally {
      await browser.close();
    }
  },
  visit: async ({ engine }, use, info) => {
    const sites: Site[] = [];
    const seen: Seen[] = [];
    await use(async (host) => {
      const site = await OPEN[host]();
      sites.push(site);
      const step = async (what: string, see: () => Promise<string>) => {
        const now = { host, engine, what, seen: await test.step(what, see) };
        seen.push(now);
        info.annotations.push({ type: SEEN, description: JSON.stringify(now) });
      };
      return { url: site.url, stop: site.stop, step };
    });
    for (const site of sites) await site.stop();
    if (info.errors.length > 0) return;
    const page = readFileSync(PAGE, 'utf8');
    for (const host of new Set(seen.map((each) => each.host))) {
      const rows = seen.filter((each) => each.host === host).map(({ what, ...each }) => [what, each.seen]);
      expect(columnOf(page, host, engine), 'docs/browsers.md has what was seen').toEqual(
        Object.fromEntries(rows),
      );
    }
  },
});

async function launch(
  engine: Engine,
  sharesMemory: boolean,
  { executablePath = '', args }: LaunchOptions,
): Promise<Browser | Absent> {
  switch (engine) {
    case 'Chromium':
      return launchByPuppeteer('chrome', executablePath, args);
    case 'Firefox': {
      const firefox = await presentFirefox();
      return 'absent' in firefox ? firefox : launchByPuppeteer('firefox', firefox.path);
    }
    case 'WebKit': {
      const webkit = presentWebKit();
      return 'absent' in webkit ? webkit : launchWebKit(webkit, { sharesMemory });
    }
  }
}
