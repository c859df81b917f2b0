import type { Terminal } from '@xterm/xterm';
import { type RefObject, useEffect } from 'react';
import { scrollTerminal, THIS_WINDOW, useSession, viewOf, type WorkspaceId } from '../../session/index.ts';
import { useHand } from '../use-hand.ts';

/** Has the terminal show the rows that another window shows, and tells the others where it is scrolled to by hand. */
export function useSharedScroll(
  terminal: Terminal | null,
  workspace: WorkspaceId,
  box: RefObject<HTMLElement | null>,
): void {
  const scrolled = useSession((session) => viewOf(session, workspace).terminal);
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
      const known = viewOf(useSession.getState(), workspace).terminal?.what ?? 0;
      if (hand.current && rows !== known) scrollTerminal(workspace, rows);
    });
    return () => telling?.dispose();
  }, [terminal, workspace, hand]);
}
