import { type RefObject, useEffect, useRef } from 'react';
import type { BenchId } from '#case';
import { scrollEvidence, scrollTerminal, THIS_WINDOW, useSession, viewOf } from '../session/index.ts';

/** What a hand does. Not `scroll`, which a layout does too. */
const ACTS = ['pointerdown', 'wheel', 'keydown', 'touchmove', 'paste'] as const;

/**
 * Whether the last thing that moved this box was a hand in this window. If not, the box follows another window, and
 * its moves need not be shared.
 */
export function useHand(box: RefObject<HTMLElement | null>): RefObject<boolean> {
  const isHere = useRef(false);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const onAct = () => {
      isHere.current = true;
    };
    for (const act of ACTS) element.addEventListener(act, onAct, { capture: true, passive: true });
    return () => {
      for (const act of ACTS) element.removeEventListener(act, onAct, { capture: true });
    };
  }, [box]);
  return isHere;
}

/** A panel that scrolls. Positions mean the same in windows of another size. */
export interface Scrollable {
  readonly position: () => number;
  readonly scrollTo: (position: number) => void;
  /** Returns how to stop listening. */
  readonly onScroll: (listener: () => void) => () => void;
}

const SHARE = { terminal: scrollTerminal, evidence: scrollEvidence };

/** Scrolls a panel to where another window has it, and shares where it is scrolled to by hand in this one. */
export function useSharedScroll(
  panel: Scrollable | null,
  box: RefObject<HTMLElement | null>,
  bench: BenchId,
  which: keyof typeof SHARE,
): void {
  const scrolled = useSession((session) => viewOf(session, bench)[which]);
  const hand = useHand(box);
  useEffect(() => {
    if (!panel || !scrolled || scrolled.by === THIS_WINDOW) return;
    hand.current = false;
    panel.scrollTo(scrolled.what);
  }, [panel, scrolled, hand]);

  useEffect(
    () =>
      panel?.onScroll(() => {
        const position = panel.position();
        // A new line of output scrolls too, and leaves the panel where it was: at its end.
        const known = viewOf(useSession.getState(), bench)[which]?.what ?? 0;
        if (hand.current && position !== known) SHARE[which](bench, position);
      }),
    [panel, bench, which, hand],
  );
}
