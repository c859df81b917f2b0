import { type IDBPDatabase, openDB } from 'idb';
import * as v from 'valibot';
import { create } from 'zustand';
import { at } from '#case';
import { type CaseProgress, StoredProgress } from './progress.ts';

/** The progress of every lesson in this browser, and whether it is stored. */
export interface Progress {
  readonly cases: Readonly<Record<string, CaseProgress>>;
  readonly storage:
    | { readonly status: 'reading' }
    | { readonly status: 'kept' }
    /** `because` is a sentence for the learner. */
    | { readonly status: 'refused'; readonly because: string };
}

export const useProgress = create<Progress>(() => ({ cases: {}, storage: { status: 'reading' } }));

export function putProgress(progress: CaseProgress): void {
  useProgress.setState(({ cases }) => ({ cases: { ...cases, [progress.caseId]: progress } }));
}

export function dropProgress(caseId: string): void {
  useProgress.setState(({ cases: { [caseId]: _, ...others } }) => ({ cases: others }));
}

const DATABASE = 'machete-mode-lessons';
const VERSION = 1;
const STORE = 'progress';

/** Another tab with an older page may block the database: do not wait for it. */
const DEADLINE_MS = 3000;

let isKept = false;

/** Restores the stored progress, once, and stores changes from then on. Lessons also work without storage. */
export async function keepProgress(): Promise<void> {
  if (isKept) return;
  isKept = true;
  try {
    const database = await inTime(
      openDB(DATABASE, VERSION, { upgrade: (fresh) => void fresh.createObjectStore(STORE) }),
    );
    restore(await database.getAll(STORE));
    useProgress.setState({ storage: { status: 'kept' } });
    saveChanges(database);
  } catch (failure) {
    refuse(failure);
  }
}

function inTime<T>(opening: Promise<T>): Promise<T> {
  const late = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error('The storage of this browser did not open.')), DEADLINE_MS);
  });
  return Promise.race([opening, late]);
}

function restore(stored: readonly unknown[]): void {
  const known = stored
    .map((each) => v.safeParse(StoredProgress, each))
    .flatMap((result) => (result.success ? [result.output] : []));
  const restored = Object.fromEntries(known.map((each) => [each.caseId, each]));
  // Changes made while the database was opening are newer.
  useProgress.setState(({ cases }) => ({ cases: { ...restored, ...cases } }));
}

function saveChanges(database: IDBPDatabase): void {
  useProgress.subscribe(({ cases }, before) => {
    if (cases === before.cases) return;
    for (const [id, progress] of Object.entries(cases))
      if (progress !== at(before.cases, id)) database.put(STORE, progress, id).then(accept, refuse);
    for (const id of Object.keys(before.cases))
      if (!Object.hasOwn(cases, id)) database.delete(STORE, id).then(accept, refuse);
  });
}

function accept(): void {
  if (useProgress.getState().storage.status !== 'kept') useProgress.setState({ storage: { status: 'kept' } });
}

function refuse(failure: unknown): void {
  const isFull = failure instanceof DOMException && failure.name === 'QuotaExceededError';
  const because = isFull
    ? 'This browser has no space left: what you do from now on is lost when you close this page, unless you export it.'
    : 'This browser does not let the deck save anything, as in some private windows: your progress is lost when you close this page, unless you export it.';
  useProgress.setState({ storage: { status: 'refused', because } });
}

/** Removes the progress of a lesson from this browser and returns it, so that it can be restored. */
export async function takeProgress(caseId: string): Promise<CaseProgress | null> {
  await keepProgress();
  const progress = at(useProgress.getState().cases, caseId) ?? null;
  if (progress) dropProgress(caseId);
  return progress;
}

/** Restores removed progress, in place of any made since. Returns whether it was progress at all. */
export async function bringProgressBack(stored: unknown): Promise<boolean> {
  const progress = v.safeParse(StoredProgress, stored);
  if (!progress.success) return false;
  await keepProgress();
  putProgress(progress.output);
  return true;
}
