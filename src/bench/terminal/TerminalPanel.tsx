import type { Terminal } from '@xterm/xterm';
import { useMemo, useRef } from 'react';
import type { BenchId } from '#case';
import {
  type ByHand,
  lookAtStep,
  orders,
  type Run,
  THIS_WINDOW,
  typeAhead,
  useSession,
  viewOf,
} from '../../session/index.ts';
import { printedAt } from '../../steps/index.ts';
import { usePaintedFrames } from '../../ui/index.ts';
import { type Scrollable, useSharedScroll } from '../by-hand.ts';
import { ToMoment } from '../moments/ToMoment.tsx';
import { type Moment, useMoment } from '../steps/use-moment.ts';
import type { Walked } from '../steps/walks-read.ts';
import { remark, screenText } from './screen-text.ts';
import styles from './TerminalPanel.module.css';
import { type FirstRows, useEndOfStep, useFirstRows } from './use-first-rows.ts';
import { useLineInput } from './use-line-input.ts';
import { useFitted, useLook, useTerminal, useWritten } from './use-terminal.ts';
import { useWayFromLine } from './use-way-from-line.ts';

interface TerminalPanelProps {
  readonly bench: BenchId;
  readonly run: Run;
  readonly walked: Walked;
  /** What to see first of it, once it has ended; `null` for its end. */
  readonly first: FirstRows | null;
  /** Leaves the terminal for the deck. */
  readonly onLeave: () => void;
}

/** What the program of a run prints, and the way to its standard input. */
export function TerminalPanel({ bench, run, walked, first, onLeave }: TerminalPanelProps) {
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
  const moment = useMoment(bench, walked);
  useWritten(terminal, useTextAt(run, moment), isRunning, typed);
  useFirstRows(terminal, bench, moment ? null : first);
  useEndOfStep(terminal, bench, moment?.step ?? null);
  const lookAt = (step: number) => lookAtStep(bench, step);
  const way = useWayFromLine(terminal, box, run, walked, lookAt);
  const scrollable = useMemo(() => terminal && scrollableRows(terminal), [terminal]);
  useSharedScroll(scrollable, box, bench, 'terminal');
  return (
    <section aria-label="Terminal" className={styles.panel} data-typing>
      <div ref={box} className={styles.screen} />
      {way && (
        <div className={styles.way} style={{ insetBlockStart: way.top }}>
          <ToMoment step={way.step} onGo={lookAt} />
        </div>
      )}
      {walked.status === 'ready' && (
        <p role="status" aria-label="Line of output" className="visually-hidden">
          {way?.chosen != null && `${way.chosen}, step ${way.step + 1}`}
        </p>
      )}
      {run.status === 'none' && <p className={styles.empty}>What the program prints appears here.</p>}
    </section>
  );
}

function fromElsewhere<What>(shared: ByHand<What> | null): What | null {
  return shared && shared.by !== THIS_WINDOW ? shared.what : null;
}

/** While a run is walked, what it had printed once the step was done. */
function useTextAt(run: Run, moment: Moment | null): string {
  const walk = moment?.walk;
  const end = moment && moment.step + 1;
  return useMemo(() => {
    if (!walk || end === null || !('transcript' in run)) return terminalText(run);
    const dialogue = printedAt(walk, run.transcript.dialogue, end);
    return screenText({ ...run.transcript, dialogue, exit: end === walk.count ? run.transcript.exit : null });
  }, [run, walk, end]);
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
