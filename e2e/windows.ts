import { test as base, expect, open, type Page } from './deck.ts';

/** Opens one more window of the same browser, at an address as written behind the `#`. */
export type OpenWindow = (address: string) => Promise<Page>;

/** Windows of one browser; what any of them did that it should not have done fails the test. */
export const test = base.extend<{ openWindow: OpenWindow }>({
  openWindow: async ({ context }, use) => {
    const faults: string[] = [];
    context.on('weberror', (error) => faults.push(error.error().message));
    context.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    await use(async (address) => {
      const page = await context.newPage();
      await open(page, address);
      return page;
    });
    expect(faults).toEqual([]);
  },
});

export { code, evidence, openFile, terminal } from './pages/bench.ts';
