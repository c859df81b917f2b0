import type { Terminal } from '@xterm/xterm';
import { useMemo, useRef } from 'react';
import type { BenchId } from '#case';
import {
  type ByHand,
  orders,
  type Run,
  THIS_WINDOW,
  typeAhead,
  useSession,
  viewOf,
} from '../../session/index.ts';
import { usePaintedFrames } from '../../ui/index.ts';
import { type Scrollable, useSharedScroll } from '../by-hand.ts';
import { remark, screenText } from './screen-text.ts';
import styles from './TerminalPanel.module.css';
import { type FirstRows, useFirstRows } from './use-first-rows.ts';
import { useLineInput } from './use-line-input.ts';
import { useFitted, useLook, useTerminal, useWritten } from './use-terminal.ts';

interface TerminalPanelProps {
  readonly bench: BenchId;
  readonly run: Run;
  /** What to see first of it, once it has ended; `null` for its end. */
  readonly first: FirstRows | null;
  /** Leaves the terminal for the deck. */
  readonly onLeave: () => void;
}

/** What the program of a run prints, and the way to its standard input. */
export function TerminalPanel({ bench, run, first, onLeave }: TerminalPanelProps) {
  const box = useRef<HTMLDivElement>(null);
  const look = useLook(box);
  // After the editor, which the eye goes to first.
  const isDue = usePaintedFrames(2);
  const terminal = useTerminal(box, isDue, look, onLeave);
  useFitted(terminal, box, look, orders.resizeTerminal);
  const isRunning = run.status === 'running';
  const typed = useLineInput(terminal, {
    isRunning,
    isSecret: run.status === 'running' && run.transcript.isSecret === true,
    typedElsewhere: useSession((session) => fromElsewhere(viewOf(session, bench).typed)),
    onTyping: (line) => typeAhead(bench, line),
    onLine: (line) => orders.typeLine(bench, line),
    onInterrupt: () => orders.interrupt(bench),
  });
  useWritten(terminal, terminalText(run), isRunning, typed);
  useFirstRows(terminal, bench, first);
  const scrollable = useMemo(() => terminal && scrollableRows(terminal), [terminal]);
  useSharedScroll(scrollable, box, bench, 'terminal');
  return (
    <section aria-label="Terminal" className={styles.panel} data-typing>
      <div ref={box} className={styles.screen} />
      {run.status === 'none' && <p className={styles.empty}>What the program prints appears here.</p>}
    </section>
  );
}

function fromElsewhere<What>(shared: ByHand<What> | null): What | null {
  return shared && shared.by !== THIS_WINDOW ? shared.what : null;
}

function terminalText(run: Run): string {
  switch (run.status) {
    case 'none':
    case 'starting':
      return '';
    case 'failed':
      return `${run.reason}\n`;
    case 'lost':
      return screenText(run.transcript) + remark(run.because);
    case 'running':
    case 'ended':
    case 'recorded':
      return screenText(run.transcript);
  }
}

/** Counted in rows from the end: windows differ in size, and so in where lines wrap. */
function scrollableRows(terminal: Terminal): Scrollable {
  return {
    position: () => terminal.buffer.active.baseY - terminal.buffer.active.viewportY,
    scrollTo: (rows) => terminal.scrollToLine(terminal.buffer.active.baseY - rows),
    onScroll: (listener) => {
      const listening = terminal.onScroll(listener);
      return () => listening.dispose();
    },
  };
}
