import type { Case, StageName } from '#case';
import {
  endInput,
  interrupt,
  type Run,
  resizeTerminal,
  typeLine,
  type WorkspaceId,
} from '../../session/index.ts';
import { remark, screenText } from './screen-text.ts';
import { TerminalPanel } from './TerminalPanel.tsx';

interface TerminalPartProps {
  readonly subject: Case;
  readonly stage: StageName;
  readonly id: WorkspaceId;
  readonly run: Run;
  readonly onLeave: () => void;
}

/** The terminal of a case's run: what the program prints, and the way to its standard input. */
export function TerminalPart({ subject, stage, id, run, onLeave }: TerminalPartProps) {
  return (
    <TerminalPanel
      workspace={id}
      text={terminalText(run)}
      onLine={(line) => typeLine(subject.id, stage, line)}
      isRunning={run.status === 'running'}
      onInterrupt={() => interrupt(subject.id, stage)}
      onEndInput={() => endInput(subject.id, stage)}
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
