import { type RefObject, useLayoutEffect, useState } from 'react';

/**
 * How many CSS pixels one design pixel (`--u`) is where `ref` stands. Editors and terminals take their font
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
