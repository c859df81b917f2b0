import { at, type ProjectFiles } from '#case';
import { type CalledTask, type Learner, MOST_ASKED, type ShownSolution } from '../../../room/index.ts';

/** What a learner has agreed to show to all: who that is stays behind. */
export type Solution = ShownSolution;

type Known = Pick<Learner, 'client' | 'isHere' | 'status' | 'told' | 'reply'>;

/** The solutions that learners said yes to, the latest first. `order` has their ids as they came, and may lack some. */
export function solutionsOf(learners: readonly Known[], order: readonly string[]): readonly Solution[] {
  const found = learners.flatMap(({ told: { asksToShow }, reply }) =>
    asksToShow.flatMap((asked) => {
      const edits = at(reply.solutions, asked.id);
      return isFiles(edits) ? [{ ...asked, edits }] : [];
    }),
  );
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

export function askedFor(learners: readonly Known[], task: Task): Asked {
  const answers = learners.flatMap(({ told: { asksToShow }, reply }) =>
    asksToShow.filter((asked) => isOf(asked, task)).map(({ id }) => at(reply.solutions, id)),
  );
  return {
    waiting: answers.filter((answer) => answer === undefined).length,
    yes: answers.filter(isFiles).length,
    no: answers.filter((answer) => answer === 'no').length,
  };
}

type Task = Pick<CalledTask, 'lesson' | 'task'>;

function isOf(asked: Task, { lesson, task }: Task): boolean {
  return asked.lesson === lesson && asked.task === task;
}

/** More at once would ask a whole class, and show two. */
const MOST_AT_ONCE = 5;

/** Whom to ask for a solution of a task: who has passed it, is here, and was not asked yet. */
export function toBeAsked<Who extends Known>(learners: readonly Who[], task: Task): readonly Who[] {
  return learners
    .filter(({ isHere, status }) => isHere && at(at(status?.work, task.lesson), task.task)?.isPassed)
    .filter(({ told: { asksToShow } }) => asksToShow.length < MOST_ASKED)
    .filter(({ told: { asksToShow } }) => !asksToShow.some((asked) => isOf(asked, task)))
    .slice(0, MOST_AT_ONCE);
}
