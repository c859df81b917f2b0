import { bringBack, clearRuns, putAside } from '../../session/kept/put-aside.ts';
import { type Aside, useAsides } from './asides.ts';
import { isMeantBy, lessonOf } from './meant.ts';
import { forgetAside, keepAside, readAsides } from './storage.ts';
import { toldByOthers } from './told.ts';

/** Brings into sight what was put aside before this page was opened. */
export async function lookAside(): Promise<void> {
  const stored = await readAsides();
  useAsides.setState(({ asides }) => ({
    asides: [...stored.filter(({ at }) => !asides.some((each) => each.at === at)), ...asides],
  }));
}

/**
 * Has a page begin without what is stored for it, in all windows. That lies aside: it can be saved as a file, and brought
 * back.
 */
export async function startWithout(page: string): Promise<void> {
  await toldByOthers();
  const lesson = lessonOf(page);
  const progress = lesson === null ? null : await takeProgressOf(lesson);
  const taken = putAside(isMeantBy(page));
  if (taken.workspaces.length === 0 && taken.own === null && progress === null) return;
  const aside: Aside = { at: Date.now(), page, progress, ...taken };
  const isKept = await keepAside(aside);
  useAsides.setState(({ asides, areKept }) => ({ asides: [...asides, aside], areKept: areKept && isKept }));
}

/** Forgets the runs that a page shows, in all windows. */
export function clearRunsOf(page: string): void {
  clearRuns(isMeantBy(page));
}

/** Puts everything back to where it was. */
export async function bringAllBack(aside: Aside): Promise<void> {
  if (aside.progress !== null) {
    const { bringProgressBack } = await import('../../pages/lesson/progress/aside.ts');
    await bringProgressBack(aside.progress);
  }
  bringBack(aside);
  await forget(aside);
}

/** Nobody wants it any more. */
export async function forget({ at }: Aside): Promise<void> {
  useAsides.setState(({ asides }) => ({ asides: asides.filter((each) => each.at !== at) }));
  await forgetAside(at);
}

async function takeProgressOf(lesson: string): Promise<unknown> {
  const { takeProgress } = await import('../../pages/lesson/progress/aside.ts');
  return takeProgress(lesson);
}
