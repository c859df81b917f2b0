import { useEffect } from 'react';
import { CASES } from '../../case/catalogue.ts';
import { orders, useSession } from '../../session/index.ts';
import { useLoaded } from '../../ui/index.ts';
import { NoSuchCase } from '../NoSuchCase.tsx';
import { LessonPage } from './LessonPage.tsx';
import { lessonBench, loadLesson } from './lessons.ts';
import { keepProgress, useProgress } from './progress/store.ts';
import { Summary } from './Summary.tsx';

interface LessonProps {
  readonly caseId: string;
  /** From the address: the number of a page, from 1, or `summary`; the first page if it has none. */
  readonly page: string | undefined;
}

/** A case without a speaker: its lesson, from the first page to the summary. */
export function Lesson({ caseId, page = '1' }: LessonProps) {
  const loading = useLoaded(loadLesson, caseId);
  const isRead = useIsRead();
  const hasLoaded = loading.status === 'loaded' && loading.value !== null;
  useEffect(() => {
    if (hasLoaded) orders.readyFor(lessonBench(caseId));
  }, [hasLoaded, caseId]);
  if (!CASES.some(({ id }) => id === caseId)) return <NoSuchCase caseId={caseId} />;
  switch (loading.status) {
    case 'failed':
      return (
        <main className="page">
          <p role="alert">{loading.reason}</p>
        </main>
      );
    case 'loading':
      return <main className="page" aria-busy="true" />;
    case 'loaded': {
      const lesson = loading.value;
      if (!lesson) return <NoSuchCase caseId={caseId} isWithoutLesson />;
      if (!isRead) return <main className="page" aria-busy="true" />;
      if (page === 'summary') return <Summary lesson={lesson} />;
      const { parts } = lesson.entry;
      const index = Math.min(Math.max(Number.parseInt(page, 10) || 1, 1), parts.length) - 1;
      return <LessonPage lesson={lesson} index={index} />;
    }
  }
}

/** Whether stored progress and edits have been read: before that, everything would look new. */
function useIsRead(): boolean {
  const progress = useProgress(({ storage }) => storage.status);
  const edits = useSession(({ storage }) => storage);
  useEffect(() => void keepProgress(), []);
  return progress !== 'reading' && (edits !== 'reading' || progress === 'refused');
}
