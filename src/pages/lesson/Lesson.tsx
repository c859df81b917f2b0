import { useEffect, useState } from 'react';
import { at, type Case } from '#case';
import { CASES, loadCase } from '../../case/catalogue.ts';
import { readyFor, useSession } from '../../session/index.ts';
import { NoSuchCase } from '../NoSuchCase.tsx';
import styles from './Lesson.module.css';
import { LessonPage } from './LessonPage.tsx';
import { LESSONS, type LessonEntry, type LessonText, lessonBench } from './lessons.ts';
import { keepProgress, useProgress } from './progress/store.ts';
import { Summary } from './Summary.tsx';

interface LessonProps {
  readonly caseId: string;
  /** As in the address: the number of a page, from 1, or `summary`; none is the first. */
  readonly page: string | undefined;
}

/** A case without a speaker: its lesson, from the first page to the summary. */
export function Lesson({ caseId, page = '1' }: LessonProps) {
  const loading = useLesson(caseId);
  const isRead = useIsRead();
  if (!CASES.some(({ id }) => id === caseId)) return <NoSuchCase caseId={caseId} />;
  switch (loading.status) {
    case 'missing':
      return <NoSuchCase caseId={caseId} isWithoutLesson />;
    case 'failed':
      return (
        <main className={styles.plain}>
          <p role="alert">{loading.reason}</p>
        </main>
      );
    case 'loading':
      return <main className={styles.plain} aria-busy="true" />;
    case 'loaded': {
      if (!isRead) return <main className={styles.plain} aria-busy="true" />;
      if (page === 'summary') return <Summary lesson={loading.lesson} />;
      const { parts } = loading.lesson.entry;
      const index = Math.min(Math.max(Number.parseInt(page, 10) || 1, 1), parts.length) - 1;
      return <LessonPage lesson={loading.lesson} index={index} />;
    }
  }
}

/** Whether what this browser kept is there: before that, everything would seem to be new. */
function useIsRead(): boolean {
  const progress = useProgress(({ storage }) => storage.status);
  const edits = useSession(({ storage }) => storage);
  useEffect(() => void keepProgress(), []);
  return progress !== 'reading' && (edits !== 'reading' || progress === 'refused');
}

/** A lesson with all that it needs. */
export interface LoadedLesson {
  readonly caseId: string;
  readonly entry: LessonEntry;
  readonly Text: LessonText;
  readonly subject: Case;
}

export type Loading =
  | { readonly status: 'loading' }
  | { readonly status: 'loaded'; readonly lesson: LoadedLesson }
  | { readonly status: 'missing' }
  | { readonly status: 'failed'; readonly reason: string };

/** Loads the text and the case of a lesson, and makes its Python ready. */
function useLesson(caseId: string): Loading {
  const [loading, setLoading] = useState<Loading>({ status: 'loading' });
  useEffect(() => {
    let isWanted = true;
    const entry = at(LESSONS, caseId);
    if (!entry) {
      setLoading({ status: 'missing' });
      return;
    }
    setLoading({ status: 'loading' });
    Promise.all([loadCase(caseId), entry.load()]).then(
      ([subject, Text]) => {
        if (!isWanted) return;
        readyFor(lessonBench(caseId));
        setLoading({ status: 'loaded', lesson: { caseId, entry, Text, subject } });
      },
      (failure: Error) => isWanted && setLoading({ status: 'failed', reason: failure.message }),
    );
    return () => {
      isWanted = false;
    };
  }, [caseId]);
  return loading;
}
