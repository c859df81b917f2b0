import { at } from '#case';
import { CASES } from '../../../case/catalogue.ts';
import { LESSONS } from '../../lesson/lessons.ts';

/** The lessons of this deck, as the board names them. */
export interface BoardLesson {
  readonly id: string;
  readonly title: string;
  readonly tasks: readonly { readonly id: string; readonly title: string }[];
}

export const BOARD_LESSONS: readonly BoardLesson[] = CASES.flatMap(({ id, title }) => {
  const lesson = at(LESSONS, id);
  if (!lesson) return [];
  const tasks = lesson.parts.flatMap((part) =>
    part.task === null ? [] : [{ id: part.task, title: part.title }],
  );
  return [{ id, title, tasks }];
});

const taskIds = new Map(BOARD_LESSONS.map(({ id, tasks }) => [id, tasks.map((task) => task.id)]));
const NO_TASKS: readonly string[] = [];

export function tasksOf(lesson: string): readonly string[] {
  return taskIds.get(lesson) ?? NO_TASKS;
}

/** What its page is called; the id of what this deck does not have. */
export function taskTitle(lesson: string, task: string): string {
  const found = BOARD_LESSONS.find(({ id }) => id === lesson);
  return found?.tasks.find(({ id }) => id === task)?.title ?? task;
}

export function lessonTitle(lesson: string): string {
  return BOARD_LESSONS.find(({ id }) => id === lesson)?.title ?? lesson;
}
