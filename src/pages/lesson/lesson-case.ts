import { type BenchId, benchId, type StageName } from '#case';

/** A learner begins with the case as it was found, and goes on from there by editing. */
export const LESSON_STAGE: StageName = 'buggy';

/** The workspace of a lesson. */
export function lessonBench(caseId: string): BenchId {
  return benchId(caseId, LESSON_STAGE, 'lesson');
}
