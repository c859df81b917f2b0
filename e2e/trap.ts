import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, type Page, test } from './deck.ts';

/** A page under attack, and a server that notes whoever reaches it. */
export interface Trap {
  readonly page: Page;
  /** Of the server. */
  readonly port: number;
  /** Fails if anything got out, left something behind, or moved the page. */
  check(): Promise<void>;
}

/** The same as `test`, but for the deck's rule that no fault is to be seen: an attack makes many. */
export const besieged = test.extend<{ trap: Trap }>({
  trap: async ({ page, baseURL }, use) => {
    const caught: string[] = [];
    const server = createServer((request, response) => {
      caught.push(`${request.method} ${request.url}`);
      response.writeHead(200, { 'Access-Control-Allow-Origin': '*' }).end('caught');
    });
    server.on('upgrade', (request, socket) => {
      caught.push(`WebSocket ${request.url}`);
      socket.destroy();
    });
    await new Promise<void>((resolve) => server.listen(0, resolve));
    // Requests that the browser itself blocks are none.
    page.on('response', (response) => response.url().includes('stolen') && caught.push(response.url()));
    page.on('popup', (popup) => caught.push(`a window: ${popup.url()}`));
    page.on('dialog', (dialog) => {
      caught.push(`a dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });

    await use({
      page,
      port: (server.address() as AddressInfo).port,
      async check() {
        expect(caught).toEqual([]);
        expect(page.url()).toMatch(new RegExp(`^${baseURL}/\\?runtime=embedded#/demo/`));
        expect(await page.evaluate(stolen)).toEqual([]);
      },
    });
    server.close();
  },
});

/** Whatever an attack has put where the page would see it. Runs in the page. */
async function stolen(): Promise<string[]> {
  const databases = (await indexedDB.databases()).map(({ name }) => name ?? '');
  const names = [
    ...databases,
    ...(await caches.keys()),
    ...Object.keys(localStorage),
    document.cookie,
    document.title,
  ];
  return names.filter((name) => name.includes('stolen'));
}
