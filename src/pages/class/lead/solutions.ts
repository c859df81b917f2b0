import { at, type ProjectFiles } from '#case';
import type { CalledTask, Learner, ShownSolution } from '../../../room/index.ts';

/** What a learner has agreed to show to all: who that is stays behind. */
export type Solution = ShownSolution;

type Known = Pick<Learner, 'client' | 'isHere' | 'status' | 'told' | 'reply'>;

/** The solutions that learners said yes to, the latest first. `order` has their ids as they came, and may lack some. */
export function solutionsOf(learners: readonly Known[], order: readonly string[]): readonly Solution[] {
  const found = learners.flatMap(({ told: { asksToShow }, reply }) => {
    const edits = asksToShow && at(reply.solutions, asksToShow.id);
    return asksToShow && isFiles(edits) ? [{ ...asksToShow, edits }] : [];
  });
  const placeOf = ({ id }: Solution) => order.indexOf(id);
  return found.toSorted((one, other) => placeOf(other) - placeOf(one));
}

function isFiles(answer: 'no' | ProjectFiles | null | undefined): answer is ProjectFiles {
  return typeof answer === 'object' && answer !== null;
}

/** What became of asking for solutions of a task. */
export interface Asked {
  readonly waiting: number;
  readonly yes: number;
  readonly no: number;
}

export function askedFor(learners: readonly Known[], task: Pick<CalledTask, 'lesson' | 'task'>): Asked {
  const answers = learners.flatMap(({ told: { asksToShow }, reply }) =>
    asksToShow?.lesson === task.lesson && asksToShow.task === task.task
      ? [at(reply.solutions, asksToShow.id)]
      : [],
  );
  return {
    waiting: answers.filter((answer) => answer === undefined).length,
    yes: answers.filter(isFiles).length,
    no: answers.filter((answer) => answer === 'no').length,
  };
}

/** More at once would ask a whole class, and show two. */
const MOST_ASKED = 5;

/** Whom to ask for a solution of a task: who has passed it, is here, and was not asked yet. */
export function toBeAsked(
  learners: readonly Known[],
  { lesson, task }: Pick<CalledTask, 'lesson' | 'task'>,
): readonly string[] {
  return learners
    .filter(({ isHere, status }) => isHere && at(at(status?.work, lesson), task)?.isPassed)
    .filter(({ told: { asksToShow } }) => asksToShow?.lesson !== lesson || asksToShow.task !== task)
    .slice(0, MOST_ASKED)
    .map(({ client }) => client);
}
