import { type RefObject, useEffect } from 'react';

/** Lines of code, counted from 1. */
interface Lines {
  readonly from: number;
  readonly to: number;
}

/** Lines of highlighted code, as written by the build. */
export const LINE = 'pre .line';

/** Dims the lines of code below `root` outside `lit`, counted from 1 over all of its code. */
export function useDimmedLines(root: RefObject<HTMLElement | null>, lit: Lines | null): void {
  const isOn = lit !== null;
  const { from, to } = lit ?? NONE;
  useEffect(() => {
    const element = root.current;
    if (!element || !isOn) return;
    const mark = (isDimmed: (line: number) => boolean) => {
      element.querySelectorAll(LINE).forEach((line, index) => {
        line.toggleAttribute('data-dimmed', isDimmed(index + 1));
      });
    };
    const dim = () => mark((line) => line < from || line > to);
    dim();
    // The slide's content may arrive after the slide.
    const observer = new MutationObserver(dim);
    observer.observe(element, { childList: true, subtree: true });
    return () => {
      observer.disconnect();
      mark(() => false);
    };
  }, [root, isOn, from, to]);
}

const NONE: Lines = { from: 0, to: 0 };
