import type { CSSProperties, ReactNode } from 'react';
import { useSteps } from '#deck';
import styles from './CaseFile.module.css';

interface CaseFileProps {
  readonly file: string;
  /** Groups of lines, parted by `;`: each comes with a click. */
  readonly reveal?: string;
  /** The clicks before its first one. */
  readonly after?: number;
  /** The lines, which the build has put here. */
  readonly children: ReactNode;
}

/** Lines of a case's file on a slide: in steel what the stage has added. */
export function CaseFile({ file, reveal = '', after, children }: CaseFileProps) {
  const shown = useSteps(after, reveal.split(';').length);
  return (
    <figure className={styles.file} style={{ '--shown': shown } as CSSProperties}>
      <figcaption className={styles.name}>{file.replace(/^site-packages\//, '')}</figcaption>
      {children}
    </figure>
  );
}
