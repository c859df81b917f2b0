import { type RefObject, useEffect } from 'react';

/** How far a finger moves sideways before it is a swipe, in CSS pixels. */
const FAR = 60;
const KEEPS_TOUCH = '[data-typing], [data-drawing], dialog, [role="tablist"], [aria-label="Evidence"]';

/** Calls `onSwipe` with 1 for the next slide and -1 for the previous one when a finger swipes over `ref`. */
export function useSwipe(ref: RefObject<HTMLElement | null>, onSwipe: (direction: 1 | -1) => void): void {
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    let from: { x: number; y: number } | null = null;
    const onStart = (event: TouchEvent) => {
      const [touch] = event.touches;
      const isKept = event.target instanceof Element && keepsTouch(event.target, element);
      from = touch && event.touches.length === 1 && !isKept ? { x: touch.clientX, y: touch.clientY } : null;
    };
    const onEnd = (event: TouchEvent) => {
      const [touch] = event.changedTouches;
      if (!from || !touch) return;
      const x = touch.clientX - from.x;
      const y = touch.clientY - from.y;
      from = null;
      if (Math.abs(x) > FAR && Math.abs(x) > 2 * Math.abs(y)) onSwipe(x < 0 ? 1 : -1);
    };
    element.addEventListener('touchstart', onStart, { passive: true });
    element.addEventListener('touchend', onEnd, { passive: true });
    return () => {
      element.removeEventListener('touchstart', onStart);
      element.removeEventListener('touchend', onEnd);
    };
  }, [ref, onSwipe]);
}

/** Whether a finger means something else there: what can be scrolled sideways is, to its end. */
function keepsTouch(target: Element, within: Element): boolean {
  if (target.closest(KEEPS_TOUCH)) return true;
  for (let each: Element | null = target; each && each !== within; each = each.parentElement)
    if (each.scrollWidth > each.clientWidth && SCROLLS.has(getComputedStyle(each).overflowX)) return true;
  return false;
}

const SCROLLS = new Set(['auto', 'scroll']);
