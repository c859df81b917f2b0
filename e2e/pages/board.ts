import type { Page } from 'playwright/test';
import type { LearnerStatus } from '../../src/room/index.ts';
import type { Stands } from '../../tools/class/process.ts';
import { expect } from '../deck.ts';

/** The tiles of the board. */
export const tiles = (desk: Page) => desk.getByRole('list', { name: 'Learners, by need' });
/** The one of somebody with this name. */
export const tile = (desk: Page, name: string) =>
  tiles(desk).getByRole('link', { name: new RegExp(`^${name}: `) });
export const connection = (desk: Page) => desk.getByRole('status', { name: 'Connection' });
/** How many are in which need. */
export const needs = (desk: Page) => desk.getByRole('list', { name: 'Who needs what' });
const wrongAnswers = (desk: Page) => desk.getByRole('region', { name: 'Wrong answers' });

/** Each learner stands once on the board, as they stand; and each wrong answer counts for who gave it, once. */
export async function expectOnBoard(desk: Page, stands: Stands): Promise<void> {
  const named = stands.filter(({ status }) => status.name !== '');
  await expect(tiles(desk).getByRole('listitem')).toHaveCount(stands.length);
  for (const { status, hand } of named) {
    const says = await tile(desk, status.name);
    await expect(says).toHaveCount(1);
    if (hand) await expect(says).toHaveAccessibleName(/: Hand (up|seen) /);
    else await expect(says).not.toHaveAccessibleName(/: Hand (up|seen) /);
    const { last } = status;
    if (last?.passed === false && last.exception !== '')
      await expect(says).toHaveAccessibleName(new RegExp(escaped(last.exception.slice(0, 60))));
    if (last?.passed === true) await expect(says).toHaveAccessibleName(/passed the check/);
  }
  const hands = stands.filter(({ hand }) => hand).length;
  await expect(needs(desk)).toContainText(`${hands} Hand up`);
  const counts = countsOf(stands.map(({ status }) => status));
  const shown = wrongAnswers(desk).getByRole('button');
  await expect(shown).toHaveCount(Math.min(counts.length, MOST_KINDS));
  await expect
    .poll(async () => (await shown.allInnerTexts()).map((text) => Number.parseInt(text, 10)))
    .toEqual(counts.slice(0, MOST_KINDS));
}

/** Kinds of wrong answers that the board shows. */
const MOST_KINDS = 20;

/** How many learners gave each kind of wrong answer, the most frequent first. */
function countsOf(statuses: readonly LearnerStatus[]): number[] {
  const counts = new Map<string, number>();
  for (const { wrong } of statuses) {
    const kinds = wrong.map((each) =>
      JSON.stringify([each.lesson, each.task, each.is, each.is === 'accused' ? each.line.file : each.says]),
    );
    for (const kind of new Set(kinds)) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return [...counts.values()].sort((one, other) => other - one);
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
