import { type Ref, useId } from 'react';
import type { RuntimeInfo } from '#runtime';
import type { Python, Run } from '../../session/index.ts';
import { type Action, Button, keyCaps, keyOf } from '../../ui/index.ts';
import { statusOf } from '../status.ts';
import styles from './RunBar.module.css';

interface RunBarProps {
  readonly run: Run;
  readonly python: Python;
  readonly runButton: Ref<HTMLButtonElement>;
  /** The keys that are shown beside the buttons. */
  readonly keysFor: readonly Action[];
  /** Why Run has to wait; `null` if it need not. */
  readonly waitsFor: string | null;
  /** `null` where something else undoes edits. */
  readonly resets: Resets | null;
  readonly onRun: () => void;
  /** `null` where Run itself records step by step. */
  readonly onRunWithSteps: (() => void) | null;
  /** How many steps of the run were recorded; `null` where none were. */
  readonly recorded: string | null;
  readonly onStop: () => void;
  /** `null` unless the run has died and a recording of it exists. */
  readonly onShowRecording: (() => void) | null;
  readonly onAcceptOffer: () => void;
}

interface Resets {
  readonly canReset: boolean;
  readonly canUndo: boolean;
  /** Whether that restores the edits from before a link was opened. */
  readonly undoesLink: boolean;
  readonly onReset: () => void;
  readonly onUndo: () => void;
}

/** Run, Stop, Reset, and the state of Python. */
export function RunBar({
  run,
  python,
  runButton,
  keysFor,
  waitsFor,
  resets,
  onRun,
  onRunWithSteps,
  recorded,
  onStop,
  onShowRecording,
  onAcceptOffer,
}: RunBarProps) {
  const isBusy = run.status === 'starting' || run.status === 'running';
  const { runtime, state } = statusOf(run, python);
  const details = useId();
  const info = python.status === 'ready' && python.info.because ? python.info : null;
  return (
    <div className={styles.bar}>
      <Button
        primary
        ref={runButton}
        onClick={onRun}
        disabled={isBusy}
        title={waitsFor ?? keyCaps(keyOf('run')).join('+')}
      >
        Run
      </Button>
      {onRunWithSteps && (
        <Button
          onClick={onRunWithSteps}
          disabled={isBusy}
          className={styles.withSteps}
          aria-label="Run with steps"
          title={waitsFor ?? `Run, recorded step by step (${keyCaps(keyOf('run-with-steps')).join('+')})`}
        >
          <span className={styles.long}>with steps</span>
          <span className={styles.short}>steps</span>
        </Button>
      )}
      <Button onClick={onStop} disabled={!isBusy}>
        Stop
      </Button>
      {resets && (
        <Button onClick={resets.onReset} disabled={!resets.canReset}>
          Reset
        </Button>
      )}
      {resets?.canUndo && (
        <Button onClick={resets.onUndo}>{resets.undoesLink ? 'Restore my edits' : 'Undo reset'}</Button>
      )}
      {onShowRecording && (
        <Button onClick={onShowRecording} aria-keyshortcuts="R">
          Show recording (R)
        </Button>
      )}
      <BarKeys actions={keysFor} />
      <div role="status" aria-label="Python" className={styles.status}>
        <RuntimeName name={runtime} details={info && details} />
        <span className={styles.state}>
          {state}
          {recorded && <span title="Recorded step by step"> · {recorded}</span>}
        </span>
      </div>
      {info && <RuntimeDetails id={details} info={info} onAccept={onAcceptOffer} />}
    </div>
  );
}

/** In sight for those who write here: how one runs, and how one gets out again. */
function BarKeys({ actions }: { readonly actions: readonly Action[] }) {
  if (actions.length === 0) return null;
  return (
    <ul aria-label="Keys" className={styles.keys}>
      {actions.map((action) => (
        <li key={action}>
          <kbd>{keyCaps(keyOf(action)).join(' ')}</kbd> {BRIEFLY[action] ?? ''}
        </li>
      ))}
    </ul>
  );
}

const BRIEFLY: Readonly<Partial<Record<Action, string>>> = {
  run: 'runs',
  'leave-code': 'leaves the code',
  help: 'keys',
};

interface RuntimeNameProps {
  readonly name: string;
  /** The id of the details; `null` where there are none. */
  readonly details: string | null;
}

/** The name of what runs the code; click it to see why. */
function RuntimeName({ name, details }: RuntimeNameProps) {
  if (details === null) return <span className={styles.runtime}>{name}</span>;
  return (
    <button type="button" popoverTarget={details} className={styles.name} title="What runs the code">
      {name}
    </button>
  );
}

interface RuntimeDetailsProps {
  readonly id: string;
  readonly info: RuntimeInfo;
  readonly onAccept: () => void;
}

/** Why this runtime was chosen, and what can run programs instead. */
function RuntimeDetails({ id, info, onAccept }: RuntimeDetailsProps) {
  return (
    <div id={id} popover="auto" role="note" aria-label="What runs the code" className={styles.details}>
      <p>{info.because}</p>
      {info.offer && <Button onClick={onAccept}>{info.offer}</Button>}
    </div>
  );
}
