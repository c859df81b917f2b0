import { type Loaded, useLoaded } from '../ui/index.ts';
import type { Case } from './case.ts';
import { loadCase } from './catalogue.ts';

export type LoadedCase = Loaded<Case>;

/** The definition and the files of a case. */
export function useCase(id: string): LoadedCase {
  return useLoaded(loadCase, id);
}
