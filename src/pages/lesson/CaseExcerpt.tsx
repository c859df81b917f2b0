import type { ReactNode } from 'react';
import styles from './Lesson.module.css';

interface CaseExcerptProps {
  readonly file: string;
  /** The lines, which the build has put here. */
  readonly children: ReactNode;
}

/** Lines of a case's file within the text of a lesson. */
export function CaseExcerpt({ file, children }: CaseExcerptProps) {
  return (
    <figure className={styles.excerpt}>
      <figcaption>{file.replace(/^site-packages\//, '')}</figcaption>
      {children}
    </figure>
  );
}
