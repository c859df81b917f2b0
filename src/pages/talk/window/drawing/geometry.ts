import type { Point, Size } from '../../../../session/index.ts';

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

/** The size of a design pixel on a slide of this size, in CSS pixels. */
export function designPixel({ width, height }: Size): number {
  return Math.min(width / 1280, height / 720);
}
