import { getStroke } from 'perfect-freehand';
import type { Size, Stroke } from '../../../../session/index.ts';
import { designPixel } from './geometry.ts';

/** In design pixels. */
const THICKNESS = 6;

/** The outline of a stroke on a slide of this size, as the `d` of an SVG path. */
export function strokePath({ points }: Stroke, { width, height }: Size): string {
  const outline = getStroke(
    points.map(([x, y, pressure]) => [x * width, y * height, pressure]),
    {
      size: THICKNESS * designPixel({ width, height }),
      thinning: 0.45,
      smoothing: 0.5,
      streamline: 0.4,
      // Its end is where the hand is, not where smoothing has come to.
      last: true,
      // A mouse has no pressure of its own: then speed is taken for it.
      simulatePressure: points.every(([, , pressure]) => pressure === 0.5),
    },
  );
  const [first] = outline;
  if (!first) return '';
  const curves = outline.map(([x = 0, y = 0], index) => {
    const [nextX = 0, nextY = 0] = outline[(index + 1) % outline.length] ?? first;
    return `${round(x)},${round(y)} ${round((x + nextX) / 2)},${round((y + nextY) / 2)}`;
  });
  return `M${round(first[0] ?? 0)},${round(first[1] ?? 0)} Q${curves.join(' ')} Z`;
}

const round = (value: number) => value.toFixed(1);
