import { lessons } from 'virtual:lessons';
import type { ComponentType } from 'react';
import { type BenchId, benchId, type StageName } from '#case';

/** What is known of a lesson before its text is loaded. */
export interface LessonEntry {
  /** What one learns, in a line. */
  readonly teaches: string;
  /** How long it takes somebody who has not seen the talk. */
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

/** The lessons of this deck, by the name of the case. */
export const LESSONS: Readonly<Record<string, LessonEntry | undefined>> = lessons;

/** A learner begins with the case as it was found, and goes on from there by editing. */
export const LESSON_STAGE: StageName = 'buggy';

/** The workspace of a lesson. */
export function lessonBench(caseId: string): BenchId {
  return benchId(caseId, LESSON_STAGE, 'lesson');
}
