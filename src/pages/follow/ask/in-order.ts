import type { Question } from '../../../room/index.ts';

/** The most wanted first, those that were answered last. */
export function inOrder(questions: readonly Question[]): readonly Question[] {
  return questions.toSorted(
    (one, other) => Number(one.isAnswered) - Number(other.isAnswered) || other.votes - one.votes,
  );
}
