import type { Page } from 'playwright/test';

/** The address that the deck's policy allows, and that the client opens. */
const REAL = 'https://stackblitz.com';

/**
 * Has a page of the built deck open another host in the place of stackblitz.com: where the client looks for it, and in the
 * page's policy. All else is as it is built.
 */
export async function withHost(page: Page, origin: string): Promise<void> {
  await page.addInitScript((url) => Reflect.set(globalThis, 'WEBCONTAINER_API_IFRAME_URL', url), origin);
  await page.route(
    (url) => url.pathname === '/' && url.origin !== origin,
    async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: (await response.text()).replaceAll(REAL, origin) });
    },
  );
}
