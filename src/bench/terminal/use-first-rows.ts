import type { Terminal } from '@xterm/xterm';
import { useEffect } from 'react';
import type { BenchId } from '#case';
import { useSession, viewOf } from '../../session/index.ts';

/** What to see first of a run that has ended: the line with these words, or all from its begin. */
export type FirstRows = { readonly words: string } | 'begin';

/** Scrolls a terminal to the rows that matter, unless they are in sight or somebody has scrolled it. `null` leaves it at its end. */
export function useFirstRows(terminal: Terminal | null, bench: BenchId, first: FirstRows | null): void {
  const words = first === null || first === 'begin' ? '' : first.words;
  const isDue = first !== null;
  useEffect(() => {
    if (!terminal || !isDue) return;
    const look = () => {
      if (viewOf(useSession.getState(), bench).terminal) return;
      const row = rowOf(terminal, words);
      if (row !== null && row < terminal.buffer.active.baseY) terminal.scrollToLine(row);
    };
    look();
    const listening = [terminal.onWriteParsed(look), terminal.onResize(look)];
    return () => {
      for (const each of listening) each.dispose();
    };
  }, [terminal, bench, words, isDue]);
}

/** Keeps the end in sight with each step of a walk, unless somebody has scrolled. `null` while nobody walks. */
export function useEndOfStep(terminal: Terminal | null, bench: BenchId, step: number | null): void {
  useEffect(() => {
    if (!terminal || step === null) return;
    const look = () => {
      if (!viewOf(useSession.getState(), bench).terminal) terminal.scrollToBottom();
    };
    look();
    const listening = [terminal.onWriteParsed(look), terminal.onResize(look)];
    return () => {
      for (const each of listening) each.dispose();
    };
  }, [terminal, bench, step]);
}

/** The row in which a line with these words begins, however many rows it takes. */
function rowOf({ buffer: { active } }: Terminal, words: string): number | null {
  for (let from = 0; from < active.length; ) {
    let to = from + 1;
    let line = active.getLine(from)?.translateToString() ?? '';
    for (; active.getLine(to)?.isWrapped; to++) line += active.getLine(to)?.translateToString() ?? '';
    if (line.includes(words)) return from;
    from = to;
  }
  return null;
}
