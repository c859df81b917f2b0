import { type PointerEvent, type RefObject, useMemo } from 'react';
import { grownLines, type LitLines, movedLines } from '#deck';
import { shine, useSession } from '../../../session/index.ts';
import type { Actions } from '../../../ui/index.ts';
import { LINE, useDimmedLines } from '../slide/use-dimmed-lines.ts';

/** What a slide needs to show lines of its code in a spotlight. */
interface SpotlightOnSlide {
  readonly lit: LitLines | null;
  readonly onPointerDown: (event: PointerEvent) => void;
  readonly onPointerMove: (event: PointerEvent) => void;
}

/** Shows the spotlight on the code below `root`; a click or a drag moves it to other lines. */
export function useSpotlight(root: RefObject<HTMLElement | null>, slide: number): SpotlightOnSlide {
  const spotlight = useSession(({ show }) => (show.spotlight?.slide === slide ? show.spotlight : null));
  useDimmedLines(root, spotlight);
  return useMemo(() => {
    const light = (from: number, to: number) =>
      shine({ slide, from: Math.min(from, to), to: Math.max(from, to) });
    const lineOf = ({ target }: PointerEvent) =>
      root.current && spotlight ? lineAt(root.current, target) : null;
    return {
      lit: spotlight && { from: spotlight.from, to: spotlight.to, light },
      onPointerDown(event) {
        const line = lineOf(event);
        if (line) light(line, line);
      },
      onPointerMove(event) {
        const line = event.buttons === 1 ? lineOf(event) : null;
        if (line && spotlight) light(Math.min(spotlight.from, line), Math.max(spotlight.to, line));
      },
    };
  }, [root, slide, spotlight]);
}

/** The keys of the spotlight on this slide. While it is on, up and down move it. */
export function useSpotlightActions(root: RefObject<HTMLElement | null>, slide: number): Actions {
  const spotlight = useSession(({ show }) => (show.spotlight?.slide === slide ? show.spotlight : null));
  return useMemo(() => {
    const lines = () => countLines(root.current);
    const toggle = () => {
      if (spotlight) shine(null);
      else if (lines() > 0) shine({ slide, from: 1, to: 1 });
    };
    if (!spotlight) return { spotlight: toggle };
    const change = (how: typeof movedLines, by: number) => () =>
      shine({ slide, ...how(spotlight, by, lines()) });
    return {
      spotlight: toggle,
      'line-down': change(movedLines, 1),
      'line-up': change(movedLines, -1),
      'more-lines': change(grownLines, 1),
      'fewer-lines': change(grownLines, -1),
    };
  }, [root, slide, spotlight]);
}

/** The number of lines of code below `root`; 0 if there is no code. */
function countLines(root: Element | null): number {
  const editor = root?.querySelector<HTMLElement>('[data-lines]');
  return editor ? Number(editor.dataset.lines) : (root?.querySelectorAll(LINE).length ?? 0);
}

/** The number of the line that an event happened on, or `null`. */
function lineAt(root: Element, target: EventTarget | null): number | null {
  const line = target instanceof Element ? target.closest(LINE) : null;
  return line ? [...root.querySelectorAll(LINE)].indexOf(line) + 1 : null;
}
