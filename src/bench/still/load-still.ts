import { stills } from 'virtual:stills';
import { at, type StageName } from '#case';
import type { Token } from '../../ui/index.ts';

/** The front file of a stage, as the build has coloured it. */
export interface Still {
  readonly file: string;
  /** The lines that the stage adds, counted from 1. */
  readonly added: readonly number[];
  readonly lines: readonly (readonly Token[])[];
}

/** Rejects if the stills did not arrive; `null` if there is none of this stage. */
export async function loadStill(id: string, stage: StageName): Promise<Still | null> {
  return at((await at(stills, id)?.()) ?? {}, stage) ?? null;
}
