/** The kinds of prepared states of a case, in the order in which the talk shows them. */
export const STAGE_KINDS = ['buggy', 'hook', 'fixed', 'modern'] as const;
export type StageKind = (typeof STAGE_KINDS)[number];

/** A prepared state: `hook`, or a variant of it such as `hook-print`, which is a folder of its own. */
export type StageName = StageKind | `${StageKind}-${string}`;

/** A line of the project, named by its text so that edits above it do not move it. */
export interface Place {
  /** Relative to the project's folder; `site-packages/…` in an installed package. */
  readonly file: string;
  /** The line without its indentation. It stands exactly once in the file. */
  readonly code: string;
}
