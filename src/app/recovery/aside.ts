import type { BenchId } from '#case';
import { placeOf } from '../../pages/addresses.ts';
import { bringBack, clearRuns, putAside } from '../../session/later.ts';
import { type Aside, useAsides, whenStateIsThere } from './asides.ts';
import { forgetAside, keepAside, readAsides } from './storage.ts';

/** Shows what was put aside before this page was opened. */
export async function lookAside(): Promise<void> {
  const stored = await readAsides();
  useAsides.setState(({ asides }) => ({
    asides: [...stored.filter(({ at }) => !asides.some((each) => each.at === at)), ...asides],
  }));
}

/**
 * Lets a page begin without what is stored for it, in all windows. That is put aside: it can be saved as a file, and restored.
 */
export async function startWithout(page: string): Promise<void> {
  await whenStateIsThere();
  const lesson = lessonOf(page);
  const progress = lesson === null ? null : await takeProgressOf(lesson);
  const taken = putAside(isMeantBy(page));
  if (taken.workspaces.length === 0 && taken.own === null && progress === null) return;
  const aside: Aside = { at: Date.now(), page, progress, ...taken };
  const isKept = await keepAside(aside);
  useAsides.setState(({ asides, areKept }) => ({ asides: [...asides, aside], areKept: areKept && isKept }));
}

/** Clears the runs that a page shows, in all windows. */
export function clearRunsOf(page: string): void {
  clearRuns(isMeantBy(page));
}

/** Puts everything back where it was. */
export async function bringAllBack(aside: Aside): Promise<void> {
  if (aside.progress !== null) {
    const { bringProgressBack } = await import('../../pages/lesson/progress/store.ts');
    await bringProgressBack(aside.progress);
  }
  bringBack(aside);
  await forget(aside);
}

/** Deletes what was put aside. */
export async function forget({ at }: Aside): Promise<void> {
  useAsides.setState(({ asides }) => ({ asides: asides.filter((each) => each.at !== at) }));
  await forgetAside(at);
}

async function takeProgressOf(lesson: string): Promise<unknown> {
  const { takeProgress } = await import('../../pages/lesson/progress/store.ts');
  return takeProgress(lesson);
}

/** Whether a workspace is among what is stored for the page of an address. */
function isMeantBy(address: string): (bench: BenchId) => boolean {
  const place = placeOf(address);
  switch (place.page) {
    case 'own':
      return (bench) => bench.for === 'own';
    case 'lessons':
      return (bench) => bench.for === 'lesson';
    case 'lesson':
      return (bench) => bench.for === 'lesson' && bench.case === place.caseId;
    case 'demo':
    case 'compare':
      return (bench) => isOfTalk(bench) && bench.case === place.caseId;
    case 'talk':
    case 'presenter':
      return isOfTalk;
    default:
      return () => true;
  }
}

/** The case whose lesson an address is of; `null` for every other page. */
function lessonOf(address: string): string | null {
  const place = placeOf(address);
  return place.page === 'lesson' ? place.caseId : null;
}

function isOfTalk(bench: BenchId): boolean {
  return bench.for === 'talk' || bench.for === 'walk';
}
