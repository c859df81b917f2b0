import type { Page } from 'playwright/test';
import type { LearnerStatus } from '../src/room/index.ts';
import { type Crowd, type LearnersProcess, type Stands, startLearners } from '../tools/class/process.ts';
import { expect } from './deck.ts';
import { test as base } from './room.ts';

/** Simulated learners of a class, who say what the board has to say of them. */
export interface Learners {
  /** Nobody does anything any more: what all have said by then has to arrive. */
  rest(): Promise<Stands>;
  /** Goes on, until they have done so many things more. */
  goOn(things: number): Promise<void>;
  /** All close their pages, and open them again. */
  reload(): Promise<void>;
}

interface ClassPlay {
  /** Lets simulated learners enter the class of the room. */
  learners(crowd: Pick<Crowd, 'count'> & Partial<Crowd>): Promise<Learners>;
}

/** A class in the room of `play`: the instructor's browser is its desk, and learners come on laptops of their own. */
export const test = base.extend<{ crowd: ClassPlay }>({
  crowd: async ({ play }, use) => {
    const started: LearnersProcess[] = [];
    await use({
      async learners(crowd) {
        const place = { url: `ws://127.0.0.1:${play.server.port}/mqtt`, room: await play.code() };
        const usual = { lessons: [], seed: 1, speed: 20, headStart: 0, probes: 0 };
        const learners = await startLearners(place, { ...usual, ...crowd });
        started.push(learners);
        return {
          async rest() {
            await learners.ask({ do: 'rest' });
            return learners.ask<Stands>({ do: 'stand' });
          },
          async goOn(things) {
            const signs = async () => signsOf(await learners.ask<Stands>({ do: 'stand' }));
            const before = await signs();
            await learners.ask({ do: 'go on' });
            await expect.poll(signs).toBeGreaterThanOrEqual(before + things);
          },
          reload: () => learners.ask({ do: 'reload' }),
        };
      },
    });
    for (const each of started) each.end();
  },
});

const signsOf = (stands: Stands) => stands.reduce((sum, { status }) => sum + status.signs, 0);

/** The tiles of the board. */
export const tiles = (desk: Page) => desk.getByRole('list', { name: 'Learners, by need' });
/** The one of somebody with this name. */
export const tile = (desk: Page, name: string) =>
  tiles(desk).getByRole('link', { name: new RegExp(`^${name}: `) });
export const connection = (desk: Page) => desk.getByRole('status', { name: 'Connection' });
const wrongAnswers = (desk: Page) => desk.getByRole('region', { name: 'Wrong answers' });
/** A learner's own line on how it is with the class. */
export const attendance = (learner: Page) => learner.getByRole('status', { name: 'The class', exact: true });

/** Joins a class, as somebody does who was told its address. */
export async function join(learner: Page, name: string): Promise<void> {
  await learner.getByRole('textbox', { name: /^Your name/ }).fill(name);
  await learner.getByRole('button', { name: 'Yes, join' }).click();
  await expect(attendance(learner)).toHaveText(`In the class as ${name}`);
}

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
  await expect(desk.getByRole('list', { name: 'Who needs what' })).toContainText(`${hands} Hand up`);
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
