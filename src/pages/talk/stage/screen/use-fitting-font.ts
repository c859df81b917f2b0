import { type RefObject, useLayoutEffect } from 'react';
import { useSession } from '../../../../session/index.ts';

const STEP = 0.05;

/**
 * Sets the type on the slide below `ref` as large as the speaker wants it, and as its slide has room for: nothing may be cut.
 * Panels scroll, so a live slide has room for any size.
 */
export function useFittingFont(ref: RefObject<HTMLElement | null>): void {
  const wanted = useSession(({ show }) => show.fontScale);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const adjust = () => {
      let scale = wanted;
      element.style.setProperty('--font-scale', String(scale));
      while (scale > 1 && isCut(element)) {
        scale = Math.max(1, scale - STEP);
        element.style.setProperty('--font-scale', scale.toFixed(2));
      }
    };
    adjust();
    if (wanted <= 1) return;
    const resized = new ResizeObserver(adjust);
    resized.observe(element);
    // Another slide, or its content, which may come later than the slide.
    const changed = new MutationObserver(adjust);
    for (const content of element.querySelectorAll(CONTENT)) changed.observe(content, { childList: true });
    return () => {
      resized.disconnect();
      changed.disconnect();
    };
  }, [ref, wanted]);
}

const CONTENT = '[data-content]';

/** Whether something on the slide goes beyond its place. */
function isCut(element: HTMLElement): boolean {
  const content = element.querySelector<HTMLElement>(CONTENT);
  if (!content || content.closest('[data-layout="live"]')) return false;
  if (content.scrollHeight > content.clientHeight + 1 || content.scrollWidth > content.clientWidth + 1)
    return true;
  return [...content.querySelectorAll('pre')].some((pre) => pre.scrollWidth > pre.clientWidth + 1);
}
