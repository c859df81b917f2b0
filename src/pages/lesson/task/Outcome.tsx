import type { RefObject } from 'react';
import type { Verdict as VerdictOf } from '#case';
import { classes, TextWithCode } from '../../../ui/index.ts';
import type { TaskProgress } from '../progress/progress.ts';
import styles from './Outcome.module.css';
import type { Checking } from './use-checks.ts';

/** What there is to say of a task now. */
export type Outcome =
  | { readonly is: 'open' }
  | { readonly is: Exclude<Checking, 'idle'> }
  | { readonly is: 'done'; readonly says: string }
  /** `isDone`: an earlier run has done it, and that counts. */
  | { readonly is: 'missed'; readonly saw: string; readonly says: string; readonly isDone: boolean };

/** @param done what the task says when it is done */
export function outcomeOf({ verdict, passedAt }: TaskProgress, checking: Checking, done: string): Outcome {
  const isDone = passedAt !== null;
  if (checking !== 'idle') return { is: checking };
  if (verdict && !verdict.passed) return { is: 'missed', ...missed(verdict), isDone };
  return isDone ? { is: 'done', says: verdict?.says ?? done } : { is: 'open' };
}

function missed({ saw, says }: Extract<VerdictOf, { readonly passed: false }>) {
  return { saw, says };
}

interface ResultProps {
  readonly outcome: Outcome;
  readonly box: RefObject<HTMLDivElement | null>;
}

/** The result of the last check, announced when it changes. */
export function Result({ outcome, box }: ResultProps) {
  return (
    <div ref={box} role="status" aria-label="Check" className={styles.status}>
      <Said outcome={outcome} />
    </div>
  );
}

function Said({ outcome }: { readonly outcome: Outcome }) {
  switch (outcome.is) {
    case 'open':
    case 'running':
      return null;
    case 'checking':
      return (
        <p className={styles.verdict}>
          <Busy>Checking</Busy>
        </p>
      );
    case 'done':
      return (
        <div className={classes(styles.verdict, styles.passed)}>
          <p className={styles.result}>
            <Tick /> Done
          </p>
          <p>
            <TextWithCode text={outcome.says} />
          </p>
        </div>
      );
    case 'missed':
      return (
        <div className={styles.verdict}>
          <p className={styles.result}>Not yet</p>
          <p>
            <TextWithCode text={outcome.saw} />
          </p>
          {outcome.says !== '' && (
            <p>
              <TextWithCode text={outcome.says} />
            </p>
          )}
          {outcome.isDone && <p className={styles.before}>You have done it before, and that counts.</p>}
        </div>
      );
  }
}

/** Says that something goes on, by a blade that passes. */
export function Busy({ children }: { readonly children: string }) {
  return <span className={styles.busy}>{children}</span>;
}

/** The mark of what is done. */
export function Tick() {
  return (
    <svg viewBox="0 0 16 16" aria-hidden className={styles.tick}>
      <path d="M2.5 8.5 6.5 12.5 13.5 3.5" />
    </svg>
  );
}
