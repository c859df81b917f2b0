import * as v from 'valibot';
import { at } from '#case';
import type { CaseProgress } from './progress.ts';
import { keepProgress } from './storage.ts';
import { dropProgress, putProgress, useProgress } from './store.ts';
import { StoredProgress } from './stored-progress.ts';

/* A door of its own: whoever puts progress aside has no use for the lesson. */

/** Takes the progress of a lesson out of this browser, so that it can be brought back. */
export async function takeProgress(caseId: string): Promise<CaseProgress | null> {
  await keepProgress();
  const progress = at(useProgress.getState().cases, caseId) ?? null;
  if (progress) dropProgress(caseId);
  return progress;
}

/** Brings it back, in the place of what was done since. Answers whether it was progress at all. */
export async function bringProgressBack(stored: unknown): Promise<boolean> {
  const progress = v.safeParse(StoredProgress, stored);
  if (!progress.success) return false;
  await keepProgress();
  putProgress(progress.output);
  return true;
}
