import type { Page } from 'playwright/test';
import { expect } from '../deck.ts';

/** A learner's own line on how it is with the class. */
export const attendance = (learner: Page) => learner.getByRole('status', { name: 'The class', exact: true });

/** Joins a class, as somebody does who was told its address. */
export async function join(learner: Page, name: string): Promise<void> {
  await learner.getByRole('textbox', { name: /^Your name/ }).fill(name);
  await learner.getByRole('button', { name: 'Yes, join' }).click();
  await expect(attendance(learner)).toHaveText(`In the class as ${name}`);
}
