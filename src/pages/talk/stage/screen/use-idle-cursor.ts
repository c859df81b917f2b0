import { type RefObject, useEffect } from 'react';

const IDLE_MS = 2500;

/** Marks `ref` with `data-idle` while the mouse rests, for a style that hides the cursor. */
export function useIdleCursor(ref: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    let resting: ReturnType<typeof setTimeout> | undefined;
    const onMove = () => {
      clearTimeout(resting);
      element.removeAttribute('data-idle');
      resting = setTimeout(() => element.setAttribute('data-idle', ''), IDLE_MS);
    };
    onMove();
    window.addEventListener('pointermove', onMove);
    window.addEventListener('pointerdown', onMove);
    return () => {
      clearTimeout(resting);
      window.removeEventListener('pointermove', onMove);
      window.removeEventListener('pointerdown', onMove);
    };
  }, [ref]);
}
