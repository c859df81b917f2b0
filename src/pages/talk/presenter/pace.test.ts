import { describe, expect, it } from 'vitest';
import { paceOf, paceText, timeText } from './pace.ts';

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

  it('reports the time left in the section and in the talk', () => {
    expect(at(1, 0, 5)).toMatchObject({ leftInSection: 4 * 60_000, leftInTalk: 5 * 60_000 });
    expect(at(0, 0, 3.5)).toMatchObject({ leftInSection: -30_000 });
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

it('The pace is given in words, not to the second', () => {
  expect(paceText({ behind: 0 })).toBe('On plan');
  expect(paceText({ behind: -14_000 })).toBe('On plan');
  expect(paceText({ behind: 80_000 })).toBe('1:20 behind');
  expect(paceText({ behind: -40_000 })).toBe('0:40 ahead');
});

it('Times are written as on a stopwatch', () => {
  expect(timeText(0)).toBe('0:00');
  expect(timeText(724_900)).toBe('12:04');
  expect(timeText(3_750_000)).toBe('1:02:30');
  expect(timeText(-30_000)).toBe('−0:30');
  expect(timeText(-400)).toBe('0:00');
});
