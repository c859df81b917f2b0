import { use } from 'react';
import { MomentsOfRun } from './moments.ts';
import styles from './ToMoment.module.css';
import { ToMoment } from './ToMoment.tsx';

/** Who left a file, and when it was made, where a run was recorded step by step. */
export function WayToFile({ path }: { readonly path: string }) {
  const moments = use(MomentsOfRun);
  const step = moments?.ofFile(path) ?? null;
  if (!moments || step === null) return null;
  return (
    <>
      <button
        type="button"
        className={styles.way}
        aria-label={`Who left ${path}?`}
        onClick={() => moments.askFile(path)}
      >
        who?
      </button>
      <ToMoment step={step} onGo={moments.go} />
    </>
  );
}
