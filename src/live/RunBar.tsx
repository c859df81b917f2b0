import type { Python, Run } from '../session/index.ts';
import { Button } from '../ui/index.ts';
import styles from './RunBar.module.css';
import { statusOf } from './status.ts';

interface RunBarProps {
  readonly run: Run;
  readonly python: Python;
  readonly canReset: boolean;
  readonly canUndoReset: boolean;
  readonly onRun: () => void;
  readonly onStop: () => void;
  readonly onReset: () => void;
  readonly onUndoReset: () => void;
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
}: RunBarProps) {
  const isBusy = run.status === 'starting' || run.status === 'running';
  const { runtime, state } = statusOf(run, python);
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
      <div role="status" aria-label="Python" className={styles.status}>
        <span>{runtime}</span>
        <span className={styles.state}>{state}</span>
      </div>
    </div>
  );
}
