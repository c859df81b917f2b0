import { getStroke } from 'perfect-freehand';
import type { Point, Size, Stroke } from '../../../../session/index.ts';

type Box = Pick<DOMRect, 'left' | 'top' | 'width' | 'height'>;

/** Where in a box a point of the window is, as parts of its width and height; `null` beside it. */
export function placeOn(box: Box, clientX: number, clientY: number): Point | null {
  const x = (clientX - box.left) / box.width;
  const y = (clientY - box.top) / box.height;
  return x >= 0 && x <= 1 && y >= 0 && y <= 1 ? [exact(x), exact(y)] : null;
}

/** A quarter of a pixel of the largest screen; more would only make messages longer. */
function exact(part: number): number {
  return Math.round(part * 1e4) / 1e4;
}

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

/** The size of a design pixel on a slide of this size, in CSS pixels. */
export function designPixel({ width, height }: Size): number {
  return Math.min(width / 1280, height / 720);
}

const round = (value: number) => value.toFixed(1);
