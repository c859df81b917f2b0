import { useEffect, useState } from 'react';
import { at, type Case } from '#case';
import { loadCase } from '../../case/catalogue.ts';
import { orders } from '../../session/index.ts';
import { LESSONS, type LessonEntry, type LessonText, lessonBench } from './lessons.ts';

/** A lesson with everything it needs. */
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

/** Loads the text and the case of a lesson, and prepares its Python. */
export function useLesson(caseId: string): Loading {
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
        orders.readyFor(lessonBench(caseId));
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
