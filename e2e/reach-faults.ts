import type { Page } from 'playwright/test';

/** How somebody reaches for what can be pressed. */
export interface Reach {
  /** What is pressed has at least this size in CSS pixels, if it is no part of a slide or of code. */
  readonly leastTarget?: number;
}

/** What somebody cannot get at on the page in front: controls out of sight, covered by others, or too small for a finger. */
export function reachFaults(page: Page, { leastTarget = 0 }: Reach = {}): Promise<string[]> {
  return page.evaluate((least) => {
    const faults: string[] = [];
    const { scrollWidth } = document.documentElement;
    if (scrollWidth > innerWidth + 1) faults.push(`The page is ${scrollWidth} px wide in ${innerWidth}`);
    for (const control of document.querySelectorAll('a[href], button, input, select, textarea, summary')) {
      if (!isThere(control)) continue;
      // By hand, whoever looks for it would scroll to it, too.
      control.scrollIntoView({ block: 'center', inline: 'nearest' });
      const box = control.getBoundingClientRect();
      if (box.width < 2 || box.height < 2) continue;
      const name = `${control.tagName} "${(control.getAttribute('aria-label') ?? control.textContent ?? '').trim()}"`;
      if (isOutside(box)) faults.push(`${name} is out of sight`);
      else if (isCovered(control, box)) faults.push(`${name} is covered`);
      if (isTooSmall(control, box))
        faults.push(`${name} is ${Math.round(box.width)} × ${Math.round(box.height)} px`);
    }
    return faults;

    function isThere(control: Element): boolean {
      const isSeen = control.checkVisibility({ opacityProperty: true, visibilityProperty: true });
      return isSeen && !control.closest('.monaco-editor, .xterm, [inert], [aria-hidden="true"]');
    }

    function isOutside({ left, right, top, bottom, height }: DOMRect): boolean {
      const isAcross = left < -1 || right > innerWidth + 1;
      return isAcross || (height < innerHeight && (top < -1 || bottom > innerHeight + 1));
    }

    function isCovered(control: Element, { left, width, top, height }: DOMRect): boolean {
      const at = document.elementFromPoint(Math.min(left + width / 2, innerWidth - 1), top + height / 2);
      return (
        at !== null &&
        !control.contains(at) &&
        !at.contains(control) &&
        !control.closest('label')?.contains(at)
      );
    }

    function isTooSmall(control: Element, box: DOMRect): boolean {
      // A slide is a picture; a line of code, and a word of a text, is as high as its line.
      const isInText =
        control.matches('p a, li p a') || control.closest('article[data-layout], [aria-label="Lines"]');
      const { width, height } = control.closest('label')?.getBoundingClientRect() ?? box;
      return !isInText && Math.min(width, height) < least - 0.5;
    }
  }, leastTarget);
}
