import { describe, expect, it } from 'vitest';
import { last, nearest, next, previous } from './position.ts';

const slides = [{ steps: 0 }, { steps: 2 }, { steps: 0 }];

describe('walking through the deck', () => {
  it('shows every step of a slide before the next slide', () => {
    let position = { slide: 1, step: 0 };
    const path = Array.from({ length: 5 }, () => (position = next(slides, position))).map(
      ({ slide, step }) => `${slide}/${step}`,
    );
    expect(path).toEqual(['2/0', '2/1', '2/2', '3/0', '3/0']);
  });

  it('goes back to a slide as it was left', () => {
    expect(previous(slides, { slide: 3, step: 0 })).toEqual({ slide: 2, step: 2 });
    expect(previous(slides, { slide: 1, step: 0 })).toEqual({ slide: 1, step: 0 });
  });

  it('ends on the last step', () => {
    expect(last([{ steps: 0 }, { steps: 3 }])).toEqual({ slide: 2, step: 3 });
  });

  it.each([
    [0, 0, '1/0'],
    [99, 99, '3/0'],
    [2, 99, '2/2'],
    [Number.NaN, Number.NaN, '1/0'],
    [-1, -1, '1/0'],
  ])('turns the address %s/%s into a place that exists', (slide, step, expected) => {
    const place = nearest(slides, slide, step);
    expect(`${place.slide}/${place.step}`).toBe(expected);
  });
});
