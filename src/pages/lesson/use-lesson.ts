import { useEffect, useState } from 'react';
import { at, type Case } from '#case';
import { loadCase } from '../../case/catalogue.ts';
import { readyFor } from '../../session/index.ts';
import { lessonBench } from './lesson-case.ts';
import type { LessonEntry, LessonText } from './lesson-entry.ts';
import { LESSONS } from './lessons.ts';

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
