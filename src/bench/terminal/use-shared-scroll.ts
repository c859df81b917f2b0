import type { Terminal } from '@xterm/xterm';
import { type RefObject, useEffect } from 'react';
import type { BenchId } from '#case';
import { scrollTerminal, THIS_WINDOW, useSession, viewOf } from '../../session/index.ts';
import { useHand } from '../use-hand.ts';

/** Has the terminal show the rows that another window shows, and tells the others where it is scrolled to by hand. */
export function useSharedScroll(
  terminal: Terminal | null,
  bench: BenchId,
  box: RefObject<HTMLElement | null>,
): void {
  const scrolled = useSession((session) => viewOf(session, bench).terminal);
  const hand = useHand(box);
  useEffect(() => {
    if (!terminal || !scrolled || scrolled.by === THIS_WINDOW) return;
    hand.current = false;
    // Counted from the end, since windows differ in size, and so in where lines wrap.
    terminal.scrollToLine(terminal.buffer.active.baseY - scrolled.what);
  }, [terminal, scrolled, hand]);

  useEffect(() => {
    const telling = terminal?.onScroll((top) => {
      const rows = terminal.buffer.active.baseY - top;
      // Each line of output scrolls too, and leaves it where it was: at its end.
      const known = viewOf(useSession.getState(), bench).terminal?.what ?? 0;
      if (hand.current && rows !== known) scrollTerminal(bench, rows);
    });
    return () => telling?.dispose();
  }, [terminal, bench, hand]);
}
