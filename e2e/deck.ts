import { test as base, expect, type Page } from 'playwright/test';

/** A page of the built deck, and what it did that it should not have done. */
export const test = base.extend<{ deck: Page }>({
  deck: async ({ page, baseURL }, use) => {
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
    page.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(`${baseURL}/`) && !/^(blob|data):/.test(url))
        faults.push(`asked another origin: ${url}`);
    });
    await use(page);
    expect(faults).toEqual([]);
  },
});

/** The slides of the talk that tests go to. What comes after the first case moves none of them. */
export const SLIDES = {
  first: '/talk/1/0',
  buggy: '/talk/6/0',
  hook: '/talk/10/0',
  cause: '/talk/11/0',
} as const;

/** The bench of the first case. */
export const bench = (stage: 'buggy' | 'hook' | 'fixed' | 'modern') => `/demo/double-import/${stage}`;

/**
 * Opens an address of the deck, as written behind the `#`, and waits until it listens to its keys. Python is the page's own: what is
 * not about containers must not ask StackBlitz for one.
 */
export async function open(page: Page, address: string): Promise<void> {
  await page.goto(`/?runtime=embedded#${address}`);
  await page.getByRole('main').waitFor();
  // What is on the screen first listens in the frame after.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
}

/** What the run bar says of Python. */
export const python = (page: Page) => page.getByRole('status', { name: 'Python' });

/** Runs what is in the editor and waits until it ended as expected. */
export async function run(page: Page, ending: RegExp = /exited \d/): Promise<void> {
  await expect(python(page)).toContainText(/ready|exited|killed|crashed|ended/);
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  await expect(python(page)).toContainText(ending);
}

/** Replaces the text of the open file, as by select-all and paste. */
export async function write(page: Page, text: string): Promise<void> {
  await page.getByRole('region', { name: 'Editor' }).getByRole('textbox', { name: 'Code' }).focus();
  await page.keyboard.press('ControlOrMeta+a');
  await paste(page, text);
}

/** Pastes into whatever has the focus. Typing would have Monaco indent the lines once more. */
export async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', pasted);
    document.activeElement?.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, text);
}

/** The text of the file that is open in the editor, as Monaco renders it. */
export async function codeShown(page: Page): Promise<string> {
  const lines = await page.locator('.view-line').allTextContents();
  return lines.join('\n').replaceAll('\u00a0', ' ');
}

export { expect, type Page };
