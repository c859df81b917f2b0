import { lessons } from 'virtual:lessons';
import type { ComponentType } from 'react';
import { at, type BenchId, benchId, type Case, type StageName } from '#case';
import { loadCase } from '../../case/catalogue.ts';

/** What is known about a lesson before its text loads. */
export interface LessonEntry {
  /** What the lesson teaches, in one line. */
  readonly teaches: string;
  /** For somebody who has not seen the talk. */
  readonly minutes: number;
  readonly parts: readonly LessonPartOutline[];
  readonly load: () => Promise<LessonText>;
}

export interface LessonPartOutline {
  readonly title: string;
  /** The id of the task at its end; the last part has none. */
  readonly task: string | null;
}

/** A lesson's text as a component: all parts, of which `components.Part` shows one. */
export type LessonText = ComponentType<{ readonly components: Readonly<Record<string, unknown>> }>;

/** The lessons of this deck, by case id. */
export const LESSONS: Readonly<Record<string, LessonEntry | undefined>> = lessons;

/** A learner starts with the case as found and edits it from there. */
export const LESSON_STAGE: StageName = 'buggy';

/** The workspace of a lesson. */
export function lessonBench(caseId: string): BenchId {
  return benchId(caseId, LESSON_STAGE, 'lesson');
}

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
