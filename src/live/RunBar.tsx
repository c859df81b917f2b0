import { useId } from 'react';
import type { Python, Run } from '../session/index.ts';
import { Button } from '../ui/index.ts';
import styles from './RunBar.module.css';
import { RuntimeDetails, RuntimeName } from './RuntimeDetails.tsx';
import { statusOf } from './status.ts';
import { useRecordingKey } from './use-recording-key.ts';

interface RunBarProps {
  readonly run: Run;
  readonly python: Python;
  readonly canReset: boolean;
  readonly canUndoReset: boolean;
  readonly onRun: () => void;
  readonly onStop: () => void;
  readonly onReset: () => void;
  readonly onUndoReset: () => void;
  /** `null` unless the run has died and there is a recording of it. */
  readonly onShowRecording: (() => void) | null;
  readonly onAcceptOffer: () => void;
}

/** Run, Stop, Reset, and what Python is doing. */
export function RunBar({
  run,
  python,
  canReset,
  canUndoReset,
  onRun,
  onStop,
  onReset,
  onUndoReset,
  onShowRecording,
  onAcceptOffer,
}: RunBarProps) {
  const isBusy = run.status === 'starting' || run.status === 'running';
  const { runtime, state } = statusOf(run, python);
  const details = useId();
  const info = python.status === 'ready' && python.info.because ? python.info : null;
  useRecordingKey(onShowRecording);
  return (
    <div className={styles.bar}>
      <Button primary onClick={onRun} disabled={isBusy} title="Ctrl+Enter in the editor">
        Run
      </Button>
      <Button onClick={onStop} disabled={!isBusy}>
        Stop
      </Button>
      <Button onClick={onReset} disabled={!canReset}>
        Reset
      </Button>
      {canUndoReset && <Button onClick={onUndoReset}>Undo reset</Button>}
      {onShowRecording && (
        <Button onClick={onShowRecording} aria-keyshortcuts="R">
          Show recording (R)
        </Button>
      )}
      <div role="status" aria-label="Python" className={styles.status}>
        <RuntimeName name={runtime} details={info && details} />
        <span className={styles.state}>{state}</span>
      </div>
      {info && <RuntimeDetails id={details} info={info} onAccept={onAcceptOffer} />}
    </div>
  );
}
