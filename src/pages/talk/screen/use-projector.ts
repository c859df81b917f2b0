import { type RefObject, useEffect } from 'react';
import { orders, restPython, tellStage } from '../../../session/index.ts';

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

/** A tab that was hidden this long needs no interpreter in waiting, which takes some 60 MB. */
const LONG_MS = 5 * 60_000;

/** Lets Python rest once the tab was hidden for long, and readies it when the tab is visible again. */
export function useRestWhileHidden(): void {
  useEffect(() => {
    let resting: ReturnType<typeof setTimeout> | undefined;
    const onChange = () => {
      clearTimeout(resting);
      if (document.hidden) resting = setTimeout(() => void restPython(), LONG_MS);
      else orders.readyPython();
    };
    document.addEventListener('visibilitychange', onChange);
    return () => {
      clearTimeout(resting);
      document.removeEventListener('visibilitychange', onChange);
    };
  }, []);
}

/** A browser's own full screen, which F11 asks for, counts as well as the page's. */
const FULL_SCREEN = '(display-mode: fullscreen)';

/** Reports to other windows the shape in which the audience sees the slide, and whether it fills its screen. */
export function useReportedStage(stage: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = stage.current;
    if (!element) return;
    const screen = matchMedia(FULL_SCREEN);
    const report = () => {
      const { clientWidth: width, clientHeight: height } = element;
      const isFullScreen = screen.matches || document.fullscreenElement !== null;
      // An element just removed from the page has no size.
      if (height > 0) tellStage({ width, height, isFullScreen });
    };
    const observer = new ResizeObserver(report);
    observer.observe(element);
    screen.addEventListener('change', report);
    document.addEventListener('fullscreenchange', report);
    return () => {
      observer.disconnect();
      screen.removeEventListener('change', report);
      document.removeEventListener('fullscreenchange', report);
    };
  }, [stage]);
}
