import type { BenchId } from '#case';
import { endInput, interrupt, type Run, resizeTerminal, typeLine } from '../../session/index.ts';
import { remark, screenText } from './screen-text.ts';
import { TerminalPanel } from './TerminalPanel.tsx';

interface TerminalPartProps {
  readonly id: BenchId;
  readonly run: Run;
  readonly onLeave: () => void;
}

/** The terminal of a case's run: what the program prints, and the way to its standard input. */
export function TerminalPart({ id, run, onLeave }: TerminalPartProps) {
  return (
    <TerminalPanel
      bench={id}
      text={terminalText(run)}
      onLine={(line) => typeLine(id, line)}
      isRunning={run.status === 'running'}
      onInterrupt={() => interrupt(id)}
      onEndInput={() => endInput(id)}
      onResize={resizeTerminal}
      onLeave={onLeave}
    />
  );
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
