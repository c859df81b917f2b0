import type { queryAllByRole, queryAllByText } from '@testing-library/dom';
import type { Point } from './browser.ts';

/** Something of a page, by what a person calls it: by role and name, or by its text. */
export type Thing = ({ readonly role: string; readonly name?: Words } | { readonly text: Words }) & {
  readonly within?: Thing;
};

/** The whole of a text, or a pattern. */
export type Words = string | { readonly pattern: string };

/** Where something is on the screen, and what it says. */
export interface Sight {
  readonly text: string;
  readonly isEnabled: boolean;
  /** The middle of it, and what is there instead of it if something is in front. */
  readonly middle: Point;
  readonly covered: string | null;
}

interface Queries {
  readonly queryAllByRole: typeof queryAllByRole;
  readonly queryAllByText: typeof queryAllByText;
}

/** Runs in the page, where the same library looks for things in every engine: all that are meant, as they are now. */
export function look(thing: Thing, scrolls: boolean): readonly Sight[] | 'no library' {
  const library = (globalThis as { TestingLibraryDom?: Queries }).TestingLibraryDom;
  if (!library) return 'no library';
  const meant = (words: Words | undefined) => (typeof words === 'object' ? new RegExp(words.pattern) : words);
  const find = (each: Thing): HTMLElement[] =>
    (each.within ? find(each.within) : [document.body]).flatMap((place) => {
      if ('text' in each) return library.queryAllByText(place, meant(each.text) ?? '');
      const name = meant(each.name);
      return library.queryAllByRole(place, each.role, name === undefined ? {} : { name });
    });
  /** Without what is no text of it: xterm.js has its styles beside its rows. */
  const textOf = (element: HTMLElement) => {
    const copy = document.importNode(element, true);
    for (const style of copy.querySelectorAll('style')) style.remove();
    return copy.textContent.replaceAll('\u00a0', ' ');
  };
  return find(thing).map((element) => {
    if (scrolls) element.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
    const { x, y, width, height } = element.getBoundingClientRect();
    const middle = { x: x + width / 2, y: y + height / 2 };
    const there = document.elementFromPoint(middle.x, middle.y);
    return {
      text: textOf(element),
      isEnabled: !element.matches(':disabled'),
      middle,
      covered: there && element.contains(there) ? null : (there?.outerHTML.slice(0, 200) ?? 'nothing'),
    };
  });
}
