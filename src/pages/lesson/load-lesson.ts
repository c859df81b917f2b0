import { at, type Case } from '#case';
import { loadCase } from '../../case/catalogue.ts';
import { LESSONS, type LessonEntry, type LessonText } from './lessons.ts';

/** A lesson with everything it needs. */
export interface LoadedLesson {
  readonly caseId: string;
  readonly entry: LessonEntry;
  readonly Text: LessonText;
  readonly subject: Case;
}

/** The text and the case of a lesson; `null` if the case has none. */
export async function loadLesson(caseId: string): Promise<LoadedLesson | null> {
  const entry = at(LESSONS, caseId);
  if (!entry) return null;
  const [subject, Text] = await Promise.all([loadCase(caseId), entry.load()]);
  return { caseId, entry, Text, subject };
}
