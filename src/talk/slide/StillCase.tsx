import { useEffect, useState } from 'react';
import { type Case, type StageName, stageFiles, stageOf } from '#case';
import { loadCase } from '../../case/catalogue.ts';
import styles from './StillCase.module.css';

/** A case's front file, without editor and Python: while those are on their way, in the overview, on paper. */
export function StillCase({ id, stage }: { readonly id: string; readonly stage: StageName }) {
  const [subject, setSubject] = useState<Case | null>(null);
  useEffect(() => {
    let isWanted = true;
    loadCase(id).then(
      (loaded) => isWanted && setSubject(loaded),
      // The live panel says why; a still one has nothing to add.
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [id]);

  const file = subject && stageOf(subject, stage).open[0];
  return (
    <figure className={styles.still}>
      <figcaption className={styles.file}>{file ?? ' '}</figcaption>
      <pre className={styles.code}>{subject && file ? stageFiles(subject, stage)[file] : ''}</pre>
    </figure>
  );
}
