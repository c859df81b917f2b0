import type { Page } from 'playwright/test';

/** The hue of `--culprit` (src/ui/tokens.css): nothing else is orange. */
const ORANGE = '55';

/** The text of the lines in the editor that are marked as the culprit's, as the audience tells them: by their colour. */
export function orangeLines(page: Page): Promise<string[]> {
  return page.locator('.monaco-editor').evaluateAll((editors, hue) => {
    const all = (selector: string) => editors.flatMap((editor) => [...editor.querySelectorAll(selector)]);
    const topOf = (element: Element) => Math.round(element.getBoundingClientRect().top);
    const isOrange = (element: Element) =>
      getComputedStyle(element).backgroundColor.split(/[ ()/]+/)[3] === hue;
    const tops = new Set(all('.view-overlays *').filter(isOrange).map(topOf));
    return all('.view-line')
      .filter((line) => tops.has(topOf(line)))
      .map((line) => (line.textContent ?? '').replaceAll('\u00a0', ' '));
  }, ORANGE);
}
