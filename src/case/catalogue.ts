import { cases } from 'virtual:cases';
import { loadedOnce } from '../ui/loaded-once.ts';
import type { Case } from './case.ts';
import type { StageName } from './stage-names.ts';

/** What is known of a case before its files are loaded. */
export interface CaseEntry {
  readonly id: string;
  readonly title: string;
  readonly story: string;
  /** In the order of the talk. */
  readonly stages: readonly StageName[];
  /** What has to be installed for it. */
  readonly packages: readonly string[];
  /** Those of them that this deck was built without: nothing of it can run live. */
  readonly packagesMissing: readonly string[];
  readonly load: () => Promise<Case>;
}

/** Every case of this deck, in their order. */
export const CASES: readonly CaseEntry[] = cases;

/** The files and the definition of a case; loaded once. Rejects when there is no such case. */
export const loadCase = loadedOnce(async (id: string): Promise<Case> => {
  const found = CASES.find((each) => each.id === id);
  if (found) return found.load();
  throw new Error(`There is no case "${id}". The cases are: ${CASES.map((each) => each.id).join(', ')}.`);
});

/** The same mystery on the packages in which it happens: named after the small case. */
export function onPackages(id: string): readonly CaseEntry[] {
  return CASES.filter((each) => each.packages.length > 0 && each.id.startsWith(`${id}-`));
}
