import { lazy, type ReactNode, Suspense } from 'react';
import { useTeaching } from '../../../session/later.ts';
import styles from './ClassFrame.module.css';
import { ClassHead } from './ClassHead.tsx';
import { ClassNote } from './ClassNote.tsx';
import { NoClass } from './NoClass.tsx';

const OnNow = lazy(async () => ({ default: (await import('../lead/OnNow.tsx')).OnNow }));

interface ClassFrameProps {
  readonly page: ReactNode;
  /** Instead of it on a machine that only learns. */
  readonly elsewhere: ReactNode;
}

/** An instructor's page: what all of them have on top, and the page as soon as there is a class. */
export function ClassFrame({ page, elsewhere }: ClassFrameProps) {
  const is = useTeaching((teaching) => teaching.is);
  if (is === 'away') return elsewhere;
  if (is !== 'teaching') return <NoClass />;
  return (
    <div className={styles.frame}>
      <ClassHead />
      <ClassNote />
      <Suspense>
        <OnNow />
      </Suspense>
      <main className={styles.page}>{page}</main>
    </div>
  );
}
