import { create } from 'zustand';
import { bringBack, putAside, useSession } from '../session/index.ts';
import { isMeantBy, lessonOf } from './meant.ts';
import { type Aside, forgetAside, keepAside, readAsides } from './storage.ts';

interface Asides {
  /** The newest last. */
  readonly asides: readonly Aside[];
  /** Whether they outlive the page. */
  readonly areKept: boolean;
}

export const useAsides = create<Asides>(() => ({ asides: [], areKept: true }));

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

/** Puts everything back to where it was. */
export async function bringAllBack(aside: Aside): Promise<void> {
  if (aside.progress !== null) {
    const { bringProgressBack } = await import('../learn/progress/aside.ts');
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
  const { takeProgress } = await import('../learn/progress/aside.ts');
  return takeProgress(lesson);
}

/** A store or another window that does not answer is not waited for any longer. */
const LONGEST_WAIT_MS = 5_000;

/** Until it is known what there is to put aside. */
export function toldByOthers(): Promise<void> {
  return new Promise((resolve) => {
    const isTold = () => {
      const { role, storage } = useSession.getState();
      return role !== 'joining' && storage !== 'reading';
    };
    if (isTold()) return resolve();
    const end = () => {
      clearTimeout(deadline);
      stopWatching();
      resolve();
    };
    const deadline = setTimeout(end, LONGEST_WAIT_MS);
    const stopWatching = useSession.subscribe(() => isTold() && end());
  });
}
