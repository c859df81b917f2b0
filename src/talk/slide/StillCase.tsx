import { useEffect, useState } from 'react';
import type { StageName } from '#case';
import { loadStill, type Still, StillCode } from '../../live/still.ts';
import styles from './StillCase.module.css';

/** A case's front file, without editor and Python: while those are on their way, in the overview. */
export function StillCase({ id, stage }: { readonly id: string; readonly stage: StageName }) {
  const [still, setStill] = useState<Still | null>(null);
  useEffect(() => {
    let isWanted = true;
    loadStill(id, stage).then(
      (loaded) => isWanted && setStill(loaded),
      // The live panel says why; a still one has nothing to add.
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [id, stage]);

  return (
    <figure className={styles.still} data-still>
      <figcaption className={styles.file}>{still?.file ?? ' '}</figcaption>
      {still && <StillCode still={still} />}
    </figure>
  );
}
