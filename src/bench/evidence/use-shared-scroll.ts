import { type RefObject, useEffect } from 'react';
import type { BenchId } from '#case';
import { scrollEvidence, THIS_WINDOW, useSession, viewOf } from '../../session/index.ts';
import { useHand } from '../use-hand.ts';

/** Has the panel scrolled as far down as another window has it, and tells the others how far it is by hand. */
export function useSharedScroll(panel: RefObject<HTMLElement | null>, bench: BenchId): void {
  const scrolled = useSession((session) => viewOf(session, bench).evidence);
  const hand = useHand(panel);
  useEffect(() => {
    if (!panel.current || !scrolled || scrolled.by === THIS_WINDOW) return;
    hand.current = false;
    panel.current.scrollTop = scrolled.what * roomBelow(panel.current);
  }, [panel, scrolled, hand]);

  useEffect(() => {
    const element = panel.current;
    if (!element) return;
    const onScroll = () => {
      if (hand.current) scrollEvidence(bench, element.scrollTop / Math.max(1, roomBelow(element)));
    };
    element.addEventListener('scroll', onScroll, { passive: true });
    return () => element.removeEventListener('scroll', onScroll);
  }, [panel, bench, hand]);
}

/** How far it can be scrolled. Windows differ in size. */
function roomBelow({ scrollHeight, clientHeight }: HTMLElement): number {
  return scrollHeight - clientHeight;
}
