import { type RefObject, useEffect, useRef } from 'react';

/** What a hand does. Not `scroll`, which a layout does too. */
const ACTS = ['pointerdown', 'wheel', 'keydown', 'touchmove', 'paste'] as const;

/**
 * Whether the last thing that moved these panels was a hand in this window. Else they follow another window, and what
 * moves in them is nothing to tell of.
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
