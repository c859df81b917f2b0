import type { Page } from 'playwright/test';

/** Has the page come without the two headers that isolate it, as from a host that sends none: there is no shared memory then. */
export async function withoutIsolation(page: Page): Promise<void> {
  await page.route(
    ({ pathname }) => pathname === '/',
    async (route) => {
      const response = await route.fetch();
      const headers = { ...response.headers() };
      delete headers['cross-origin-opener-policy'];
      delete headers['cross-origin-embedder-policy'];
      await route.fulfill({ response, headers });
    },
  );
}

/** Has no WebAssembly of the page and its workers suspend, as in a browser of before 2026. */
export async function withoutSuspension(page: Page): Promise<void> {
  await page.addInitScript(() => {
    if (typeof WebAssembly !== 'undefined') Reflect.deleteProperty(WebAssembly, 'Suspending');
    const Whole = globalThis.Blob;
    globalThis.Blob = class extends Whole {
      constructor(parts?: BlobPart[], options?: BlobPropertyBag) {
        const isScript = options?.type === 'text/javascript';
        super(isScript ? ['delete WebAssembly.Suspending;', ...(parts ?? [])] : parts, options);
      }
    };
  });
}
