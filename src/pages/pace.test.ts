import { describe, expect, it } from 'vitest';
import { leftText, minutesOf, minutesText, paceOf, paceText, planFor, standingOf, timeText } from './pace.ts';

/** Three minutes of 3 slides, six of 2, one of 1: ten in all. */
const SECTIONS = [
  { minutes: 3, slides: { length: 3 } },
  { minutes: 6, slides: { length: 2 } },
  { minutes: 1, slides: { length: 1 } },
];
const at = (sectionIndex: number, indexInSection: number, minutes: number) =>
  paceOf(SECTIONS, { sectionIndex, indexInSection }, minutes * 60_000);

describe('The pace', () => {
  it('is right while a slide is due', () => {
    expect(at(0, 0, 0).behind).toBe(0);
    expect(at(0, 1, 1.5).behind).toBe(0);
    expect(at(1, 1, 6).behind).toBe(0);
    expect(at(1, 1, 9).behind).toBe(0);
  });

  it('is behind by the time since the slide should have gone', () => {
    expect(at(0, 2, 4).behind).toBe(60_000);
    expect(at(2, 0, 12).behind).toBe(120_000);
  });

  it('is ahead by the time until the slide should come', () => {
    expect(at(1, 0, 2).behind).toBe(-60_000);
    expect(at(2, 0, 0).behind).toBe(-9 * 60_000);
  });

  it('reports when the section should be over, whenever one came to it, and what is left of the talk', () => {
    expect(at(1, 0, 5)).toMatchObject({ sectionTo: 9 * 60_000, leftInTalk: 5 * 60_000 });
    expect(at(1, 0, 0.1)).toMatchObject({ sectionTo: 9 * 60_000 });
    expect(at(0, 0, 3.5)).toMatchObject({ sectionTo: 3 * 60_000 });
    expect(at(2, 0, 11)).toMatchObject({ leftInTalk: -60_000 });
  });

  it('reports when a slide is due', () => {
    expect(at(1, 1, 0)).toMatchObject({ slideFrom: 6 * 60_000, slideTo: 9 * 60_000 });
  });

  it('copes with a section without slides or minutes', () => {
    expect(
      paceOf([{ minutes: 0, slides: { length: 0 } }], { sectionIndex: 0, indexInSection: 0 }, 1000),
    ).toMatchObject({
      behind: 1000,
      leftInTalk: -1000,
    });
  });
});

it('The pace is given by sign and word, not to the second', () => {
  const inWords = (behind: number) => `${standingOf({ behind })}: ${paceText({ behind })}`;
  expect(inWords(0)).toBe('on-plan: On plan');
  expect(inWords(-14_000)).toBe('on-plan: On plan');
  expect(inWords(80_000)).toBe('behind: −1:20 behind');
  expect(inWords(-40_000)).toBe('ahead: +0:40 ahead');
});

it('No time is ever below zero', () => {
  expect(leftText({ leftInTalk: 724_900 })).toBe('12:04 left');
  expect(leftText({ leftInTalk: -30_000 })).toBe('0:30 over time');
  expect(leftText({ leftInTalk: -400 })).toBe('0:00 over time');
});

describe('The plan for another slot', () => {
  const minutes = (slot: number | null) => planFor(SECTIONS, slot).map((section) => section.minutes);

  it('has the same proportions', () => {
    expect(minutes(5)).toEqual([1.5, 3, 0.5]);
    expect(minutes(20)).toEqual([6, 12, 2]);
    expect(minutesOf(planFor(SECTIONS, 7))).toBeCloseTo(7);
  });

  it('is the plan itself where nothing else was said', () => {
    expect(planFor(SECTIONS, null)).toBe(SECTIONS);
    expect(planFor(SECTIONS, 10)).toBe(SECTIONS);
    expect(planFor([{ minutes: 0 }], 10)).toEqual([{ minutes: 0 }]);
  });

  it('says when slides and sections are due in it', () => {
    const place = { sectionIndex: 1, indexInSection: 1 };
    expect(paceOf(planFor(SECTIONS, 5), place, 0)).toMatchObject({
      slideFrom: 3 * 60_000,
      sectionTo: 4.5 * 60_000,
      leftInTalk: 5 * 60_000,
    });
  });
});

it('Times are written as on a stopwatch, and minutes as one says them', () => {
  expect(timeText(0)).toBe('0:00');
  expect(timeText(724_900)).toBe('12:04');
  expect(timeText(3_750_000)).toBe('1:02:30');
  expect(minutesText(5)).toBe('5 min');
  expect(minutesText(25 / 6)).toBe('4.2 min');
});
