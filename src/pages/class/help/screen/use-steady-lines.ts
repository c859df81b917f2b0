import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { movedLines } from '#case';

/** The line at the top of what is seen, and how far its top is above that, in pixels. */
interface Top {
  readonly line: number;
  readonly above: number;
}

/**
 * Keeps the lines that somebody reads where they are while others are written above them; only a line that the reader was led to
 * is brought into sight, once.
 */
export function useSteadyLines(
  box: RefObject<HTMLElement | null>,
  code: string,
  led: { readonly line: number } | null,
): void {
  const top = useRef<Top>({ line: 1, above: 0 });
  const before = useRef(code);
  useEffect(() => {
    const element = box.current;
    const look = () => {
      if (element) top.current = topOf(element);
    };
    element?.addEventListener('scroll', look, { passive: true });
    return () => element?.removeEventListener('scroll', look);
  }, [box]);

  useLayoutEffect(() => {
    const element = box.current;
    const was = before.current;
    before.current = code;
    if (!element || was === code || element.scrollTop === 0) return;
    const line = movedLines(was, code)(top.current.line);
    const row = line === null ? null : rowOf(element, line);
    if (row) element.scrollTop = row.offsetTop + top.current.above;
  }, [box, code]);

  useLayoutEffect(() => {
    const element = box.current;
    const row = element && led ? rowOf(element, led.line) : null;
    if (!element || !row) return;
    const { scrollTop, clientHeight } = element;
    if (row.offsetTop >= scrollTop && row.offsetTop + row.offsetHeight <= scrollTop + clientHeight) return;
    element.scrollTop = Math.max(0, row.offsetTop - (clientHeight - row.offsetHeight) / 2);
  }, [box, led]);
}

function rowOf(box: HTMLElement, line: number): HTMLElement | null {
  return box.querySelector<HTMLElement>(`:scope > [data-line="${line}"]`);
}

function topOf(box: HTMLElement): Top {
  for (const row of box.querySelectorAll<HTMLElement>(':scope > [data-line]'))
    if (row.offsetTop + row.offsetHeight > box.scrollTop)
      return { line: Number(row.dataset.line), above: box.scrollTop - row.offsetTop };
  return { line: 1, above: 0 };
}
