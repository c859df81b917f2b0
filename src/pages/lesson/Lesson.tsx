import { useEffect, useState } from 'react';
import { Redirect } from 'wouter';
import { at } from '#case';
import { CASES } from '../../case/catalogue.ts';
import { orders, useSession } from '../../session/index.ts';
import { useLoaded } from '../../ui/index.ts';
import { addresses } from '../addresses.ts';
import { NoSuchCase } from '../NoSuchCase.tsx';
import { LessonPage } from './LessonPage.tsx';
import { type LessonEntry, lessonBench, loadLesson } from './lessons.ts';
import { firstOpen } from './progress/progress.ts';
import { keepProgress, useProgress } from './progress/store.ts';
import { Summary } from './Summary.tsx';

interface LessonProps {
  readonly caseId: string;
  /** From the address: the number of a page, from 1, or `summary`. Without it one goes on where one was. */
  readonly page: string | undefined;
}

/** A case without a speaker: its lesson, from the first page to the summary. */
export function Lesson({ caseId, page }: LessonProps) {
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
      if (page === undefined) return <GoOn caseId={caseId} parts={parts} />;
      const index = Math.min(Math.max(Number.parseInt(page, 10) || 1, 1), parts.length) - 1;
      return <LessonPage lesson={lesson} index={index} />;
    }
  }
}

/** Goes to the first task that is open. Its page gets an address of its own, and stays when the task is done. */
function GoOn({ caseId, parts }: { readonly caseId: string; readonly parts: LessonEntry['parts'] }) {
  const [index] = useState(() => firstOpen(at(useProgress.getState().cases, caseId), parts));
  return <Redirect to={addresses.lessonPage(caseId, index)} replace />;
}

/** Whether stored progress and edits have been read: before that, everything would look new. */
function useIsRead(): boolean {
  const progress = useProgress(({ storage }) => storage.status);
  const edits = useSession(({ storage }) => storage);
  useEffect(() => void keepProgress(), []);
  return progress !== 'reading' && (edits !== 'reading' || progress === 'refused');
}
