import { at } from '#case';
import { CASES } from '../../case/catalogue.ts';
import { LESSONS } from '../lesson/lessons.ts';
import type { NamedTask } from './summary/summary-of.ts';

/** Every task of every lesson, in the order of the deck. */
export const TASKS: readonly NamedTask[] = CASES.flatMap(({ id, title }) =>
  (at(LESSONS, id)?.parts ?? []).flatMap((part) =>
    part.task === null ? [] : [{ lesson: id, task: part.task, lessonTitle: title, title: part.title }],
  ),
);

/** A task by its names; by its ids where this release of the deck does not have it. */
export function namedTask({ lesson, task }: Pick<NamedTask, 'lesson' | 'task'>): NamedTask {
  const found = TASKS.find((each) => each.lesson === lesson && each.task === task);
  return found ?? { lesson, task, lessonTitle: caseTitle(lesson), title: task };
}

export function caseTitle(id: string): string {
  return CASES.find((each) => each.id === id)?.title ?? id;
}
