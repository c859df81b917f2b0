import type { ReactNode } from 'react';
import styles from './Paper.module.css';

/** Something that was found, laid on the slide. */
export function Paper({ children }: { readonly children: ReactNode }) {
  return <div className={styles.paper}>{children}</div>;
}
