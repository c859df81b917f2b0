import { type RefObject, useLayoutEffect, useState } from 'react';

/** Joins the class names that apply. */
export function classes(...names: readonly (string | false | null | undefined)[]): string {
  return names.filter(Boolean).join(' ');
}

/**
 * A colour token as `#rrggbb` or `#rrggbbaa`, for the libraries that draw outside of CSS (Monaco, xterm). The
 * browser itself converts it from OKLCH, by painting one pixel.
 */
export function cssColour(token: `--${string}`): string {
  const value = getComputedStyle(document.documentElement).getPropertyValue(token);
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 1;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return '#808080';
  context.fillStyle = value;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 255] = context.getImageData(0, 0, 1, 1).data;
  const channels = alpha === 255 ? [red, green, blue] : [red, green, blue, alpha];
  return `#${channels.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

/**
 * How many CSS pixels one design pixel (`--u`) is at `ref`. Editors and terminals take their font
 * sizes as numbers, and must not be scaled by a transform: it breaks where clicks land.
 */
export function useDesignPixel(ref: RefObject<HTMLElement | null>): number {
  const [pixel, setPixel] = useState(1);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    // The size may change where the box does not: when the speaker makes the type larger.
    const probe = document.createElement('span');
    probe.style.cssText =
      'position: absolute; visibility: hidden; pointer-events: none; inline-size: calc(10 * var(--u))';
    element.append(probe);
    const measure = () => setPixel(Number.parseFloat(getComputedStyle(element).getPropertyValue('--u')) || 1);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(probe);
    return () => {
      observer.disconnect();
      probe.remove();
    };
  }, [ref]);
  return pixel;
}
