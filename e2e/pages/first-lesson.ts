import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from 'playwright/test';
import { evidence, run, tab, write } from './bench.ts';
import { thisIsIt, walkBackTo } from './steps.ts';

/* The lesson of the first case, as somebody goes through it who knows the way. Each part begins and ends on the page of its task. */

const HOOK = 'import traceback\ntraceback.print_stack()\n';
const MODELS = 'shop/catalog/models.py';
const TOTALS = 'reports/totals.py';

/** A file of the case as it was found. */
const found = (file: string) => readFileSync(join('cases/double-import/buggy', file), 'utf8');
const check = (learner: Page) => learner.getByRole('status', { name: 'Check' });

/** Goes on to the page of another task. */
export async function nextTask(learner: Page): Promise<void> {
  await learner.getByRole('link', { name: /^Next: / }).click();
}

export async function seeItFail(learner: Page): Promise<void> {
  await run(learner);
  await expect(check(learner)).toContainText('Done');
}

/** Says what a print will show, and sees it. */
export async function predict(learner: Page): Promise<void> {
  await pick(learner, MODELS);
  await write(learner, `print(__name__)\n${found(MODELS)}`);
  await learner.getByRole('radio', { name: /^Nothing/ }).check();
  await seeItFail(learner);
}

export async function placeTheHook(learner: Page): Promise<void> {
  await pick(learner, MODELS);
  await write(learner, HOOK + found(MODELS));
  await seeItFail(learner);
}

/** Names a line of the evidence. */
async function accuse(learner: Page, place: RegExp, says: string): Promise<void> {
  await evidence(learner).getByRole('button', { name: place }).first().click();
  await learner.getByRole('button', { name: 'Name this line' }).click();
  await expect(check(learner)).toContainText(says);
}

export const accuseAnInnocent = (learner: Page) => accuse(learner, /views\.py:3/, 'innocent');
export const nameTheCulprit = (learner: Page) => accuse(learner, /totals\.py:3/, 'Done');

/** Walks back from the end to where the registry has both classes. */
export async function findTheTwo(learner: Page): Promise<void> {
  await run(learner);
  await walkBackTo(learner, /registry\.py:13/);
  await thisIsIt(learner);
  await expect(check(learner)).toContainText('Done');
}

export async function fixIt(learner: Page): Promise<void> {
  await pick(learner, TOTALS);
  await write(learner, found(TOTALS).replace('from catalog.models', 'from shop.catalog.models'));
  await seeItFail(learner);
}

/** Opens another file of the project, as by the list of all files. */
async function pick(learner: Page, file: string): Promise<void> {
  await learner.getByRole('combobox', { name: 'All files' }).selectOption(file);
  await expect(tab(learner, file)).toHaveAttribute('aria-selected', 'true');
}
