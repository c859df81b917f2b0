import { type RefObject, useEffect } from 'react';

interface Lines {
  readonly from: number;
  readonly to: number;
}

/** Lines of highlighted code, as the build writes them. */
const LINE = 'pre .line';

/** Dims the lines of code below `root` that are not among `lit`, counted over all of its code from 1. */
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
    // The slide's content may come later than the slide.
    const observer = new MutationObserver(dim);
    observer.observe(element, { childList: true, subtree: true });
    return () => {
      observer.disconnect();
      mark(() => false);
    };
  }, [root, isOn, from, to]);
}

const NONE: Lines = { from: 0, to: 0 };

/** How many lines of code there are below `root`; 0 where there is no code to put a light on. */
export function countLines(root: Element | null): number {
  const editor = root?.querySelector<HTMLElement>('[data-lines]');
  return editor ? Number(editor.dataset.lines) : (root?.querySelectorAll(LINE).length ?? 0);
}

/** The number of the line that an event happened on, or `null`. */
export function lineAt(root: Element, target: EventTarget | null): number | null {
  const line = target instanceof Element ? target.closest(LINE) : null;
  return line ? [...root.querySelectorAll(LINE)].indexOf(line) + 1 : null;
}
