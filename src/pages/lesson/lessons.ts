import { lessons } from 'virtual:lessons';
import type { LessonEntry } from './lesson-entry.ts';

/** The lessons of this deck, by the name of the case. */
export const LESSONS: Readonly<Record<string, LessonEntry | undefined>> = lessons;
