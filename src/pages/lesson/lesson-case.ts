import type { Case, StageName } from '#case';

/** A learner begins with the case as it was found, and goes on from there by editing. */
export const LESSON_STAGE: StageName = 'buggy';

/** The name that a lesson's workspace has: what a learner edits must not turn up on the speaker's slide. */
export function lessonCaseId(caseId: string): string {
  return `${caseId}@lesson`;
}

const copies = new WeakMap<Case, Case>();

/** The case under the name of its lesson's workspace; the same object each time. */
export function lessonCase(subject: Case): Case {
  const copy = copies.get(subject) ?? { ...subject, id: lessonCaseId(subject.id) };
  copies.set(subject, copy);
  return copy;
}
