import { at } from '#case';
import type { Learner, TaskStanding } from '../../../room/index.ts';
import { type WrongKind, wrongByKind } from '../board/wrong-by-kind.ts';
import { nameOf } from '../learner-name.ts';

/** A task of a lesson, by the names that people know. */
export interface NamedTask {
  readonly lesson: string;
  readonly task: string;
  readonly lessonTitle: string;
  readonly title: string;
}

/** What became of one task in the whole class. Times are in seconds. */
export interface TaskSummary extends NamedTask {
  readonly begun: number;
  readonly passed: number;
  /** Of those who have passed; `null` as long as nobody has. */
  readonly medianSeconds: number | null;
  readonly misses: number;
  readonly hints: number;
  /** How many took the solution. */
  readonly solutions: number;
  /** What was answered wrongly, what most gave first. */
  readonly errors: readonly WrongKind[];
}

/** What became of one learner. */
export interface LearnerSummary {
  /** The name that the learner gave, or `Learner 7`. */
  readonly name: string;
  readonly number: number;
  readonly begun: number;
  readonly passed: number;
  readonly seconds: number;
  readonly misses: number;
  readonly hints: number;
  readonly solutions: number;
  readonly tasks: readonly (NamedTask & TaskStanding)[];
}

/** What a class did, as it can be read and taken along. */
export interface ClassSummaryData {
  readonly tasks: readonly TaskSummary[];
  /** In the order of coming. */
  readonly learners: readonly LearnerSummary[];
}

type Known = Pick<Learner, 'client' | 'number' | 'status'>;

/** Sums a class up: tasks that nobody has begun are left out, and so is who never said how it stands. */
export function summaryOf(
  learners: readonly Known[],
  known: readonly NamedTask[],
  isWithNames: boolean,
): ClassSummaryData {
  const told = learners.filter(({ status }) => status !== null);
  const tasks = [...known, ...unknownTasks(told, known)];
  const errors = wrongByKind(told);
  return {
    tasks: tasks.map((task) => taskSummary(task, told, errors)).filter(({ begun }) => begun > 0),
    learners: told.map((learner) => learnerSummary(learner, tasks, isWithNames)),
  };
}

/** Those of another release of the deck, by their ids. */
function unknownTasks(learners: readonly Known[], known: readonly NamedTask[]): readonly NamedTask[] {
  const found = new Map<string, NamedTask>();
  for (const { status } of learners)
    for (const [lesson, standings] of Object.entries(status?.work ?? {}))
      for (const task of Object.keys(standings))
        if (!known.some((each) => each.lesson === lesson && each.task === task))
          found.set(`${lesson}/${task}`, { lesson, task, lessonTitle: lesson, title: task });
  return [...found.values()];
}

function standingOf({ status }: Known, { lesson, task }: NamedTask): TaskStanding | undefined {
  return at(at(status?.work, lesson), task);
}

function taskSummary(task: NamedTask, learners: readonly Known[], errors: readonly WrongKind[]): TaskSummary {
  const standings = learners.flatMap((learner) => standingOf(learner, task) ?? []);
  const passed = standings.filter(({ isPassed }) => isPassed);
  return {
    ...task,
    begun: standings.length,
    passed: passed.length,
    medianSeconds: medianOf(passed.map(({ seconds }) => seconds)),
    ...helpOf(standings),
    errors: errors.filter(({ lesson, task: id }) => lesson === task.lesson && id === task.task),
  };
}

function helpOf(standings: readonly TaskStanding[]) {
  return {
    misses: sumOf(standings.map(({ misses }) => misses)),
    hints: sumOf(standings.map(({ hints }) => hints)),
    solutions: standings.filter(({ usedSolution }) => usedSolution).length,
  };
}

function learnerSummary(learner: Known, known: readonly NamedTask[], isWithNames: boolean): LearnerSummary {
  const tasks = known.flatMap((task) => {
    const standing = standingOf(learner, task);
    return standing ? [{ ...task, ...standing }] : [];
  });
  return {
    name: isWithNames ? nameOf(learner) : nameOf({ ...learner, status: null }),
    number: learner.number,
    begun: tasks.length,
    passed: tasks.filter(({ isPassed }) => isPassed).length,
    seconds: sumOf(tasks.map(({ seconds }) => seconds)),
    ...helpOf(tasks),
    tasks,
  };
}

/** The one in the middle; of an even number the middle between two, in whole seconds. */
export function medianOf(values: readonly number[]): number | null {
  const sorted = values.toSorted((one, other) => one - other);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return low === undefined || high === undefined ? null : Math.round((low + high) / 2);
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
