import { useId } from 'react';
import type { Python, Run } from '../session/index.ts';
import { Button, keyCaps, keyOf } from '../ui/index.ts';
import styles from './RunBar.module.css';
import { RuntimeDetails, RuntimeName } from './RuntimeDetails.tsx';
import { statusOf } from './status.ts';
import { useRecordingKey } from './use-recording-key.ts';

interface RunBarProps {
  readonly run: Run;
  readonly python: Python;
  /** Why Run has to wait for something; `null` when it need not. */
  readonly blocked: string | null;
  /** `null` where something else takes edits back. */
  readonly resets: Resets | null;
  readonly onRun: () => void;
  readonly onStop: () => void;
  /** `null` unless the run has died and there is a recording of it. */
  readonly onShowRecording: (() => void) | null;
  readonly onAcceptOffer: () => void;
}

export interface Resets {
  readonly canReset: boolean;
  readonly canUndo: boolean;
  /** Whether that brings back what one had before a link was opened. */
  readonly undoesLink: boolean;
  readonly onReset: () => void;
  readonly onUndo: () => void;
}

/** Run, Stop, Reset, and what Python is doing. */
export function RunBar({
  run,
  python,
  blocked,
  resets,
  onRun,
  onStop,
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
      <Button
        primary
        onClick={onRun}
        disabled={isBusy || blocked !== null}
        title={blocked ?? `${keyCaps(keyOf('run')).join('+')} in the editor`}
      >
        Run
      </Button>
      <Button onClick={onStop} disabled={!isBusy}>
        Stop
      </Button>
      {resets && (
        <Button onClick={resets.onReset} disabled={!resets.canReset}>
          Reset
        </Button>
      )}
      {resets?.canUndo && (
        <Button onClick={resets.onUndo}>{resets.undoesLink ? 'My edits back' : 'Undo reset'}</Button>
      )}
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
