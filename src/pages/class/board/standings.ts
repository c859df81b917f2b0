import { at } from '#case';
import type { Learner } from '../../../room/index.ts';
import type { NeedIs } from './need.ts';

/** A task, as the class stands to it: everybody is counted once. */
export interface TaskStands {
  readonly task: string;
  readonly passed: number;
  /** Have it open, and are not known to be stuck. */
  readonly at: number;
  /** Have it open, with a hand up or the same check failed again and again. */
  readonly struggle: number;
  /** Neither passed nor open. */
  readonly ahead: number;
}

/** Where the class stands in a lesson. */
export interface LessonStands {
  readonly tasks: readonly TaskStands[];
  /** Those who have it open, or have done something in it. */
  readonly learners: number;
  /** Half of them have passed at least so many tasks. */
  readonly median: number;
  /** Who has: half of them, or more. */
  readonly reached: number;
}

/** Counts the tasks of a lesson. @param needs what each learner needs, in the order of `learners` */
export function standIn(
  lesson: string,
  tasks: readonly string[],
  learners: readonly Learner[],
  needs: readonly NeedIs[],
): LessonStands {
  const counts = tasks.map((task) => ({ task, passed: 0, at: 0, struggle: 0, ahead: 0 }));
  const passedBy: number[] = [];
  learners.forEach(({ status }, index) => {
    if (!status || !isIn(lesson, status)) return;
    const work = at(status.work, lesson);
    let passed = 0;
    for (const count of counts) {
      const isOpen = status.at?.lesson === lesson && status.at.task === count.task;
      if (at(work, count.task)?.isPassed) {
        count.passed += 1;
        passed += 1;
      } else if (!isOpen) count.ahead += 1;
      else if (needs[index] === 'stuck' || needs[index] === 'hand') count.struggle += 1;
      else count.at += 1;
    }
    passedBy.push(passed);
  });
  passedBy.sort((one, other) => one - other);
  // The lower one of two in the middle: half of the class has come so far.
  const median = passedBy[Math.floor((passedBy.length - 1) / 2)] ?? 0;
  const reached = passedBy.filter((count) => count >= median).length;
  return { tasks: counts, learners: passedBy.length, median, reached };
}

/** How far half of them, or more, have come, in a sentence. */
export function standText({ median, reached, learners, tasks }: LessonStands): string {
  if (learners === 0) return 'Nobody is in this lesson.';
  const isDone = median >= tasks.length;
  if (learners === 1)
    return isDone ? 'One learner has passed all tasks.' : `One learner is at task ${median + 1}.`;
  const all = learners === 2 ? 'Both' : `All ${learners}`;
  const who = reached === learners ? all : `${reached} of ${learners}`;
  return isDone ? `${who} have passed all tasks.` : `${who} are at task ${median + 1} or further.`;
}

function isIn(lesson: string, { at: open, work }: NonNullable<Learner['status']>): boolean {
  return open?.lesson === lesson || at(work, lesson) !== undefined;
}

/** The lesson that most learners have open; of equal ones the first. `null` while nobody has one open. */
export function mostOpen(learners: readonly Learner[]): string | null {
  const counts = new Map<string, number>();
  for (const { status } of learners) {
    const lesson = status?.at?.lesson;
    if (lesson !== undefined) counts.set(lesson, (counts.get(lesson) ?? 0) + 1);
  }
  let most: string | null = null;
  for (const [lesson, count] of counts) if (most === null || count > (counts.get(most) ?? 0)) most = lesson;
  return most;
}
