import { at } from '#case';
import { addressNow, placeOf } from '../../pages/addresses.ts';
import { LESSONS } from '../../pages/lesson/lessons.ts';
import type { LearnerStatus } from '../../room/index.ts';
import { taskAt } from './status-of.ts';

/** The lesson and the task that this window shows; `null` elsewhere in the deck. */
export function lessonHere(): LearnerStatus['at'] {
  const place = placeOf(addressNow());
  if (place.page !== 'lesson') return null;
  const entry = at(LESSONS, place.caseId);
  return entry ? { lesson: place.caseId, task: taskAt(entry.parts, place.part) } : null;
}

/** Calls back when this window goes to another page. Answers how to end that. */
export function watchPlace(listener: () => void): () => void {
  addEventListener('hashchange', listener);
  return () => removeEventListener('hashchange', listener);
}
