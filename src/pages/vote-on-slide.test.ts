import { describe, expect, it } from 'vitest';
import { benchId } from '#case';
import { isShownOn } from './vote-on-slide.ts';

const live = (number: number, id: string, stage: string) => ({
  number,
  cases: [{ id, stage, for: 'talk' as const }],
});
const SLIDES = [
  { number: 1, cases: [] },
  live(2, 'files', 'buggy'),
  { number: 3, cases: [] },
  live(4, 'files', 'hook-first'),
  live(5, 'files', 'hook'),
  live(6, 'files', 'fixed'),
  live(7, 'other', 'hook'),
];

function shownOn(poll: Parameters<typeof isShownOn>[0]) {
  return SLIDES.filter((slide) => isShownOn(poll, slide, SLIDES)).map(({ number }) => number);
}

describe('a vote is to be seen', () => {
  it('for a line: where it was asked, and on the live slides of its case up to the one with the hook', () => {
    expect(shownOn({ slide: 2, asks: { kind: 'line', bench: benchId('files', 'buggy') } })).toEqual([
      2, 4, 5,
    ]);
  });

  it('where it was asked alone, if nothing of its case comes later', () => {
    expect(shownOn({ slide: 7, asks: { kind: 'line', bench: benchId('other', 'hook') } })).toEqual([7]);
  });

  it('with its code, on a slide that has none of it', () => {
    expect(shownOn({ slide: 1, asks: { kind: 'line', bench: benchId('other', 'buggy') } })).toEqual([1, 7]);
  });

  it('for choices: where it was asked', () => {
    expect(shownOn({ slide: 2, asks: { kind: 'choice', choices: ['yes', 'no'] } })).toEqual([2]);
  });
});
