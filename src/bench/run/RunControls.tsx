import { type RefObject, use } from 'react';
import { createPortal } from 'react-dom';
import type { Case } from '#case';
import type { Frame } from '#evidence';
import { orders, resetWorkspace, undoReset, useSession } from '../../session/index.ts';
import { type Action, belongsToFocus, Fallible, useKeys } from '../../ui/index.ts';
import { EvidenceSummary } from '../evidence/EvidenceSummary.tsx';
import { hasDied } from '../status.ts';
import { recordedText } from '../steps/words.ts';
import { ControlsPlace } from '../surroundings.ts';
import type { Bench } from '../use-bench.ts';
import type { BenchVariant } from '../variant.tsx';
import { RunBar } from './RunBar.tsx';

interface RunControlsProps {
  readonly subject: Case;
  readonly bench: Bench;
  readonly variant: BenchVariant;
  readonly onRun: () => void;
  readonly onRunWithSteps: () => void;
  readonly onOpenFrame: (frame: Frame) => void;
  readonly runButton: RefObject<HTMLButtonElement | null>;
  readonly leadsToRun: boolean;
}

/** The run bar under its editor; or at the place that a desk has for it, with a summary of the evidence. */
export function RunControls(props: RunControlsProps) {
  const { subject, bench, variant, onRun, onRunWithSteps, onOpenFrame, runButton, leadsToRun } = props;
  const python = useSession((session) => session.python);
  const place = use(ControlsPlace);
  const { id, workspace, run, output, isOutdated, culprits } = bench;
  const showIt = hasDied(run) ? () => orders.showRecording(id) : null;
  useRecordingKey(showIt);
  const bar = (
    <RunBar
      run={run}
      python={python}
      runButton={runButton}
      keysFor={leadsToRun ? LEADING_TO_RUN : []}
      waitsFor={variant.blocked?.because ?? null}
      resets={
        variant.canReset
          ? {
              canReset: Object.keys(workspace.edits).length > 0,
              canUndo: workspace.discarded !== null,
              undoesLink: workspace.fromLink.edits && !workspace.fromLink.discarded,
              onReset: () => resetWorkspace(id, subject),
              onUndo: () => undoReset(id),
            }
          : null
      }
      onRun={onRun}
      onRunWithSteps={bench.hasSteps ? null : onRunWithSteps}
      recorded={recordedOf(bench)}
      onStop={() => orders.stop(id)}
      onShowRecording={showIt}
      onAcceptOffer={orders.acceptOffer}
    />
  );
  if (!place)
    return (
      <>
        {bar}
        {variant.note}
      </>
    );
  return createPortal(
    <>
      {bar}
      <Fallible what="The evidence" dependsOn={[run]}>
        <EvidenceSummary output={output} isOutdated={isOutdated} culprits={culprits} onOpen={onOpenFrame} />
      </Fallible>
    </>,
    place,
  );
}

function recordedOf({ run, walked }: Bench): string | null {
  if (run.status === 'running' && run.transcript.program.steps) return 'step by step';
  return walked.status === 'ready' ? recordedText(walked.walk) : null;
}

/** Where the keyboard does not go back to slides: how it gets out of the code. */
const LEADING_TO_RUN: readonly Action[] = ['run', 'leave-code', 'help'];

/** One key for the moment when nobody wants to look for a button. */
function useRecordingKey(onKey: (() => void) | null): void {
  useKeys(
    { recording: onKey ?? undefined },
    // In the terminal, too: its program has died when the key is wanted.
    { isTaken: (event) => belongsToFocus(event) && !isInTerminal(event) },
  );
}

function isInTerminal({ target }: KeyboardEvent): boolean {
  return target instanceof Element && target.closest('.xterm') !== null;
}
