import { useEffect } from 'react';
import type { CaseQuestion } from '#case';
import { orders, tellSteps, useSession, viewOf } from '../../session/index.ts';
import type { Bench } from '../use-bench.ts';
import { toldAt } from './told.ts';

/**
 * Has the clicks of a slide walk the run that is on it, in all windows alike. Where no run can be walked, one that was recorded is.
 *
 * @param clicks those that the slide has had; `null` where it does not walk
 */
export function useTold(
  { id, run, walked }: Bench,
  question: CaseQuestion | undefined,
  clicks: number | null,
): void {
  const walk = walked.status === 'ready' ? walked.walk : null;
  const isTold = question !== undefined && clicks !== null && clicks > 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the window that leads looks at the run; each of its states may call for a recording.
  useEffect(() => {
    if (isTold) orders.recall(id);
  }, [id, isTold, run.status]);
  useEffect(() => {
    if (!walk || !question || clicks === null) return;
    const { steps } = viewOf(useSession.getState(), id);
    // Another window has told it, or somebody has walked on from there.
    if ((steps?.told ?? 0) === clicks) return;
    tellSteps(id, toldAt(walk, question, clicks));
  }, [id, walk, question, clicks]);
}
