import type { ReactNode } from 'react';
import styles from './Cut.module.css';
import { classes } from './css.ts';

interface CutProps {
  /** Sets the type, and where the blade goes: see the properties in the style sheet. */
  readonly className?: string | undefined;
  readonly children?: ReactNode;
}

/** A headline that a blade went through: its lower half slid along the cut. */
export function Cut({ className, children }: CutProps) {
  return (
    <div data-cut className={classes(styles.cut, className)}>
      <div className={styles.upper}>
        <h1 className={styles.words}>{children}</h1>
      </div>
      <div className={styles.lower} aria-hidden>
        <div className={styles.words}>{children}</div>
      </div>
      <div className={styles.blade} aria-hidden />
    </div>
  );
}
