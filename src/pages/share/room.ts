import type { BenchId, ProjectFiles } from '#case';
import type { Selection } from '../../session/index.ts';

/** What a link holds of a workspace: enough to stand before the same code. */
export interface Room {
  readonly bench: BenchId;
  /** Whole texts, by path; only of files that differ from the stage. */
  readonly edits: ProjectFiles;
  /** `null` is the stage's own choice. */
  readonly openFile: string | null;
  /** In the open file. */
  readonly selection: Selection | null;
}

/** The room that a link holds, or what is wrong with it, as a sentence for whoever opened it. */
export type ReadLink =
  | { readonly ok: true; readonly room: Room }
  | { readonly ok: false; readonly problem: string };
