import type { LearnerStatus } from '../../../../room/index.ts';
import { lessonTitle, taskTitle } from '../../board/lesson-tasks.ts';

/** Lesson and task by their titles; by their ids where this deck does not know them. */
export function placeText(place: LearnerStatus['at']): string {
  if (!place) return 'in no lesson';
  const lesson = lessonTitle(place.lesson);
  return place.task === null ? lesson : `${lesson} · ${taskTitle(place.lesson, place.task)}`;
}
