import { expect, type Page } from 'playwright/test';

/** What the run bar says of Python. */
export const python = (page: Page) => page.getByRole('status', { name: 'Python' });

/** The panels of a bench. */
export const terminal = (page: Page) => page.getByRole('region', { name: 'Terminal' });
export const evidence = (page: Page) => page.getByRole('region', { name: 'Evidence' });
const editor = (page: Page) => page.getByRole('region', { name: 'Editor' });

/** Where one types code. */
export const code = (page: Page) => page.getByRole('textbox', { name: 'Code' });

/** The lines of the open file that are in view. */
export const lines = (page: Page) => page.locator('.view-lines');

/** The tab of a file, by its name and whatever else the tab says. */
export const tab = (page: Page, name: string | RegExp) => page.getByRole('tab', { name });

/** Frames of the evidence that are marked as the culprit's. */
export const culprits = (page: Page) => page.getByRole('button', { name: /the culprit/ });

/** A button by the whole of its name, or by a pattern. */
export const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true });

/** Runs what is in the editor and waits until it ended as expected. */
export async function run(page: Page, ending: RegExp = /exited \d/): Promise<void> {
  await expect(python(page)).toContainText(/ready|exited|killed|crashed|ended/);
  await button(page, 'Run').click();
  await expect(python(page)).toContainText(ending);
}

/** Opens a file of the case by its tab. */
export async function openFile(page: Page, name: string): Promise<void> {
  const file = page.getByRole('tab', { name, exact: true });
  await file.click();
  await expect(file).toHaveAttribute('aria-selected', 'true');
}

/** Replaces the text of the open file, as by select-all and paste. */
export async function write(page: Page, text: string): Promise<void> {
  await editor(page).getByRole('textbox', { name: 'Code' }).focus();
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
  const shown = await page.locator('.view-line').allTextContents();
  return shown.join('\n').replaceAll('\u00a0', ' ');
}
