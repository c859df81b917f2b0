/** The kinds of prepared states of a case, in the order in which the talk shows them. */
export const STAGE_KINDS = ['buggy', 'hook', 'fixed', 'modern'] as const;
export type StageKind = (typeof STAGE_KINDS)[number];

/** A prepared state: `hook`, or a variant of it such as `hook-print`, which is a folder of its own. */
export type StageName = StageKind | `${StageKind}-${string}`;

/** Whether a word can name a stage; a case need not have it. */
export function isStageName(name: string): name is StageName {
  return STAGE_KINDS.some(
    (kind) => name === kind || (name.startsWith(`${kind}-`) && name.length > kind.length + 1),
  );
}

export function kindOf(stage: StageName): StageKind {
  // What makes a word the name of a stage is that it begins with one of these.
  return STAGE_KINDS.find((kind) => stage.startsWith(kind)) ?? 'buggy';
}
