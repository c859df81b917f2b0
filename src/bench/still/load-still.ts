import { stills } from 'virtual:stills';
import { at, type StageName } from '#case';

/** A piece of a line, and what it is in Python: `keyword`, `string-expression`, … */
export type Token = readonly [text: string, kind: string];

/** The front file of a stage, as the build has highlighted it. */
export interface Still {
  readonly file: string;
  /** The lines that the stage adds, counted from 1. */
  readonly added: readonly number[];
  readonly lines: readonly (readonly Token[])[];
}

/** Rejects where it did not arrive; `null` for what there is not. */
export async function loadStill(id: string, stage: StageName): Promise<Still | null> {
  return at((await at(stills, id)?.()) ?? {}, stage) ?? null;
}
