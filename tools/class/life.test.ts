import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { HandSchema, ScreenSchema, StatusSchema } from '../../src/room/class/schemas.ts';
import { MOST_BYTES } from '../../src/room/index.ts';
import { chanceOf } from './chance.ts';
import { SMALL } from './lesson-for-tests.ts';
import { lifeOf, personOf, type Step } from './life.ts';
import { newcomer, type Standing, screenOf, standingAfter } from './standing.ts';

function lived(seed: number): readonly (readonly [Step, Standing])[] {
  const chance = chanceOf(seed);
  let [standing, now] = [newcomer('Ada'), 0];
  return Array.from(lifeOf([SMALL], personOf(chance), chance), (step) => {
    now += step.after;
    standing = standingAfter(standing, step, now);
    return [step, standing] as const;
  });
}

const SEEDS = Array.from({ length: 60 }, (_, seed) => seed);

describe('a simulated learner', () => {
  it('lives the same life for the same seed, and another one for another', () => {
    expect(lived(4)).toEqual(lived(4));
    expect(lived(4)).not.toEqual(lived(5));
  });

  it('says nothing that a board would not read', () => {
    for (const [, standing] of SEEDS.flatMap(lived)) {
      const { status, hand } = standing;
      expect(v.safeParse(StatusSchema, status).issues).toBeUndefined();
      expect(JSON.stringify(status).length).toBeLessThan(MOST_BYTES.status);
      if (hand) expect(v.is(HandSchema, hand)).toBe(true);
      const screen = screenOf({ ...standing, isShowing: true });
      if (screen) expect(v.safeParse(ScreenSchema, screen).issues).toBeUndefined();
    }
  });

  it('comes to the end of each lesson, having passed all, with as many misses as it made', () => {
    for (const life of SEEDS.map(lived)) {
      const { status, hand } = life.at(-1)?.[1] ?? newcomer('');
      const tasks = Object.values(status.work.small ?? {});
      expect(tasks.map(({ isPassed }) => isPassed)).toEqual([true, true]);
      const missed = life.filter(
        ([step]) => (step.does === 'see' || step.does === 'answer') && !step.attempt.passed,
      ).length;
      expect(tasks.reduce((sum, { misses }) => sum + misses, 0)).toBe(missed);
      expect(status.wrong.reduce((sum, { times }) => sum + times, 0)).toBe(missed);
      expect(hand).toBeNull();
    }
  });

  it('counts how often the same check has failed in a row, and begins anew with another one', () => {
    const [, wrong, other] = SMALL.tasks[0]?.attempts ?? [];
    if (!wrong || !other) throw new Error('The lesson has no wrong attempts.');
    const opened = standingAfter(newcomer(''), { does: 'open', lesson: 'small', task: 'fix-it' }, 0);
    const made = [wrong, wrong, other, wrong, wrong, wrong];
    const counts: (number | undefined)[] = [];
    made.reduce((standing, attempt) => {
      const ran = standingAfter(standing, { does: 'run', attempt }, 0);
      const seen = standingAfter(ran, { does: 'see', attempt }, 0);
      counts.push(seen.status.last?.sameMisses);
      return seen;
    }, opened);
    expect(counts).toEqual([1, 2, 1, 1, 2, 3]);
  });

  it('errs, asks, shows, sleeps and reloads, as some people do', () => {
    const done = new Set(SEEDS.flatMap(lived).map(([{ does }]) => does));
    expect([...done].sort()).toEqual([
      'answer',
      'hide the screen',
      'lower the hand',
      'open',
      'raise a hand',
      'reload',
      'run',
      'see',
      'show the screen',
      'take a hint',
      'wake up',
      'work',
    ]);
  });
});
