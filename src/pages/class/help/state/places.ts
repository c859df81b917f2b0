import { at } from '#case';
import { CASES } from '../../../../case/catalogue.ts';
import type { LearnerStatus } from '../../../../room/index.ts';
import { LESSONS } from '../../../lesson/lessons.ts';

/** Lesson and task by their titles; by their ids where this deck does not know them. */
export function placeText(place: LearnerStatus['at']): string {
  if (!place) return 'in no lesson';
  const lesson = CASES.find(({ id }) => id === place.lesson)?.title ?? place.lesson;
  return place.task === null ? lesson : `${lesson} · ${taskTitle(place.lesson, place.task)}`;
}

/** The title of the page that ends with a task. */
export function taskTitle(lesson: string, task: string): string {
  return at(LESSONS, lesson)?.parts.find((part) => part.task === task)?.title ?? task;
}
