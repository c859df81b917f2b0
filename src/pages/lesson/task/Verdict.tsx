import type { Verdict as VerdictOf } from '#case';
import { classes, TextWithCode } from '../../../ui/index.ts';
import styles from './TaskCard.module.css';

interface VerdictProps {
  readonly verdict: VerdictOf | null;
  /** A second look, behind the scenes. */
  readonly isChecking: boolean;
}

/** What the last check came to; read out when it changes. */
export function Verdict({ verdict, isChecking }: VerdictProps) {
  return (
    <div role="status" aria-label="Check" className={styles.status}>
      {isChecking ? (
        <p className={styles.verdict}>Checking.</p>
      ) : (
        verdict && (
          <div className={classes(styles.verdict, verdict.passed && styles.passed)}>
            <p className={styles.result}>{verdict.passed ? 'Done' : 'Not yet'}</p>
            {!verdict.passed && (
              <p>
                <TextWithCode text={verdict.saw} />
              </p>
            )}
            <p>
              <TextWithCode text={verdict.says} />
            </p>
          </div>
        )
      )}
    </div>
  );
}
