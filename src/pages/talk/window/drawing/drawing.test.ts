import { describe, expect, it } from 'vitest';
import { designPixel, placeOn } from './geometry.ts';
import { strokePath } from './stroke-path.ts';

describe('A place on a slide', () => {
  const box = { left: 100, top: 50, width: 800, height: 450 };

  it('is given as parts of the slide, whatever its size', () => {
    expect(placeOn(box, 500, 275)).toEqual([0.5, 0.5]);
    expect(placeOn({ left: 0, top: 0, width: 1920, height: 1080 }, 960, 540)).toEqual([0.5, 0.5]);
  });

  it('is none beside it', () => {
    expect(placeOn(box, 99, 275)).toBeNull();
    expect(placeOn(box, 500, 501)).toBeNull();
  });
});

describe('A stroke', () => {
  const line = {
    points: [
      [0.1, 0.1, 0.5],
      [0.2, 0.2, 0.5],
      [0.4, 0.3, 0.5],
    ],
  } as const;
  const numbers = (path: string) => (path.match(/-?\d+\.\d/g) ?? []).map(Number);

  it('is an outline around its points, and as thick as the slide is large', () => {
    const path = strokePath(line, { width: 1280, height: 720 });
    expect(path).toMatch(/^M.* Q.* Z$/);
    expect(Math.max(...numbers(path))).toBeGreaterThan(0.4 * 1280 - 20);
    const larger = strokePath(line, { width: 2560, height: 1440 });
    expect(Math.max(...numbers(larger))).toBeCloseTo(2 * Math.max(...numbers(path)), -1);
  });

  it('of no points is nothing', () => {
    expect(strokePath({ points: [] }, { width: 1280, height: 720 })).toBe('');
  });

  it('is measured in design pixels of the shorter side', () => {
    expect(designPixel({ width: 1024, height: 768 })).toBe(0.8);
  });
});
