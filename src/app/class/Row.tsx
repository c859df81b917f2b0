import type { ReactNode } from 'react';
import styles from './Calls.module.css';

interface RowProps {
  /** What the instructor says, or asks for. */
  readonly children: ReactNode;
  /** What the learner can do. */
  readonly ways?: ReactNode;
}

/** One thing that the instructor calls to, above the learner's own controls. */
export function Row({ children, ways }: RowProps) {
  return (
    <div className={styles.call}>
      <p className={styles.says}>{children}</p>
      {ways && <div className={styles.ways}>{ways}</div>}
    </div>
  );
}
