import { describe, expect, it } from 'vitest';
import {
  elapsedOf,
  FONT_SCALES,
  FRESH_SHOW,
  MOST_ELAPSED,
  nextFontScale,
  strokesOn,
  withMorePoints,
  withoutLastStroke,
  withStroke,
} from './show.ts';

describe('The font', () => {
  it('grows and shrinks by steps that one can tell apart, and stays at its ends', () => {
    expect(nextFontScale(1, 1)).toBe(1.1);
    expect(nextFontScale(1, -1)).toBe(0.9);
    expect(nextFontScale(Math.max(...FONT_SCALES), 1)).toBe(Math.max(...FONT_SCALES));
    expect(nextFontScale(Math.min(...FONT_SCALES), -1)).toBe(Math.min(...FONT_SCALES));
  });

  it('finds back to the steps from any size', () => {
    expect(nextFontScale(1.04, 1)).toBe(1.1);
    expect(nextFontScale(1.04, -1)).toBe(1);
  });
});

describe('Ink', () => {
  const dot = { points: [[0.5, 0.5, 0.5]] } as const;

  it('belongs to the slide that it was drawn on', () => {
    const show = { ...FRESH_SHOW, ink: withStroke({}, 4, dot) };
    expect(strokesOn(show, 4)).toEqual([dot]);
    expect(strokesOn(show, 5)).toEqual([]);
  });

  it('is drawn further at its last stroke, and taken back stroke by stroke', () => {
    const two = withStroke(withStroke({}, 4, dot), 4, dot);
    expect(withMorePoints(two, 4, [[0.6, 0.5, 0.5]])[4]?.[1]?.points).toHaveLength(2);
    expect(withoutLastStroke(two, 4)[4]).toEqual([dot]);
    expect(withoutLastStroke({}, 4)[4]).toEqual([]);
  });

  it('stays bounded, however long somebody draws', () => {
    let ink = withStroke({}, 1, dot);
    for (let round = 0; round < 300; round++) ink = withStroke(ink, 1, dot);
    expect(ink[1]?.length).toBe(200);
    for (let round = 0; round < 3000; round++) ink = withMorePoints(ink, 1, [[0, 0, 0]]);
    expect(ink[1]?.at(-1)?.points.length).toBe(2000);
  });
});

describe('The clock of the talk', () => {
  it('counts while it runs, and continues from where it was stopped', () => {
    expect(elapsedOf({ status: 'stopped', elapsed: 4000 }, 99_000)).toBe(4000);
    expect(elapsedOf({ status: 'running', since: 90_000, before: 4000 }, 99_000)).toBe(13_000);
  });

  it('stops after it has run for longer than any talk', () => {
    expect(elapsedOf({ status: 'running', since: 0, before: MOST_ELAPSED }, Date.now())).toBe(MOST_ELAPSED);
  });

  it('does not run backwards where another clock is ahead', () => {
    expect(elapsedOf({ status: 'running', since: 90_000, before: 4000 }, 80_000)).toBe(4000);
  });
});
