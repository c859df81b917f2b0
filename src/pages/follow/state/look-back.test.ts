import { describe, expect, it } from 'vitest';
import { furthest, lookAt } from './look-back.ts';

const SLIDES = [{ steps: 0 }, { steps: 2 }, { steps: 3 }, { steps: 1 }];

describe('Who looks back', () => {
  const stage = { slide: 3, step: 1 };

  it('sees a slide before with all its steps, and the stage as it is', () => {
    expect(lookAt(SLIDES, 2, stage, stage)).toEqual({ position: { slide: 2, step: 2 }, isLive: false });
    expect(lookAt(SLIDES, null, stage, stage)).toEqual({ position: stage, isLive: true });
  });

  it('is live again on the slide of the stage, also if the stage comes there', () => {
    expect(lookAt(SLIDES, 3, stage, stage).isLive).toBe(true);
    expect(lookAt(SLIDES, 2, { slide: 2, step: 0 }, stage)).toEqual({
      position: { slide: 2, step: 0 },
      isLive: true,
    });
  });

  it('sees nothing that was not shown', () => {
    expect(lookAt(SLIDES, 4, stage, stage)).toEqual({ position: stage, isLive: true });
    expect(lookAt(SLIDES, -5, stage, stage).position.slide).toBe(1);
  });

  it('sees what was shown before the speaker went back, as far as it was', () => {
    expect(lookAt(SLIDES, 3, { slide: 1, step: 0 }, stage)).toEqual({ position: stage, isLive: false });
  });
});

describe('The furthest that was shown', () => {
  it('stays when the speaker goes back', () => {
    expect(furthest({ slide: 3, step: 1 }, { slide: 2, step: 2 })).toEqual({ slide: 3, step: 1 });
    expect(furthest({ slide: 3, step: 1 }, { slide: 3, step: 0 })).toEqual({ slide: 3, step: 1 });
  });

  it('moves with the speaker', () => {
    expect(furthest({ slide: 3, step: 1 }, { slide: 3, step: 2 })).toEqual({ slide: 3, step: 2 });
    expect(furthest(null, { slide: 3, step: 2 })).toEqual({ slide: 3, step: 2 });
    expect(furthest({ slide: 3, step: 2 }, null)).toEqual({ slide: 3, step: 2 });
  });
});
