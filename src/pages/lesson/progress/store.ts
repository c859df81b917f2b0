import { create } from 'zustand';
import type { CaseProgress } from './progress.ts';

/** The progress of every lesson in this browser, and whether it outlives the page. */
export interface Progress {
  readonly cases: Readonly<Record<string, CaseProgress>>;
  readonly storage:
    | { readonly status: 'reading' }
    | { readonly status: 'kept' }
    /** `because` is a sentence for the learner. */
    | { readonly status: 'refused'; readonly because: string };
}

export const useProgress = create<Progress>(() => ({ cases: {}, storage: { status: 'reading' } }));

export function putProgress(progress: CaseProgress): void {
  useProgress.setState(({ cases }) => ({ cases: { ...cases, [progress.caseId]: progress } }));
}

export function dropProgress(caseId: string): void {
  useProgress.setState(({ cases: { [caseId]: _, ...others } }) => ({ cases: others }));
}
