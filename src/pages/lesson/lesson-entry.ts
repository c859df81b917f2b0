import type { ComponentType } from 'react';

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
