import type { ReactNode } from 'react';
import styles from './Cut.module.css';

/** A headline that a blade went through: its lower half slid along the cut. */
export function Cut({ children }: { readonly children?: ReactNode }) {
  return (
    <div className={styles.cut}>
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
