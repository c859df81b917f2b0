import { expect, type Page } from 'playwright/test';
import { button } from './bench.ts';

/** Where one stands in a run that was recorded step by step. */
export const slider = (page: Page) => page.getByRole('slider', { name: 'Step' });

/** What the card of a task says of the step at which a learner stands. */
export const standing = (page: Page) =>
  page.getByRole('region', { name: 'Task' }).getByText(/^Step [\d,]+, /);

/** Walks a run from its end back, key by key, until the card of the task names this line. */
export async function walkBackTo(page: Page, line: RegExp): Promise<void> {
  await slider(page).focus();
  await page.keyboard.press('End');
  await expect(standing(page)).toBeVisible();
  for (let steps = 0; steps < 60; steps++) {
    const before = (await standing(page).textContent()) ?? '';
    if (line.test(before)) return;
    await page.keyboard.press(',');
    await expect(standing(page)).not.toHaveText(before);
  }
  throw new Error(`There is no ${line} near the end of this run.`);
}

/** Says that the step which is shown is the moment. */
export async function thisIsIt(page: Page): Promise<void> {
  await button(page, 'This is the moment').click();
}
