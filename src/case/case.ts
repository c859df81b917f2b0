import { type CaseDefinition, STAGES, type StageName } from './define-case.ts';

/**
 * Text files by path. Paths are relative to the project's folder, with `/` between parts; those that begin
 * with `site-packages/` belong to the interpreter's own site-packages.
 */
export type ProjectFiles = Readonly<Record<string, string>>;

/** A case as it lies on disk: its definition and, for each stage, the files in that stage's folder. */
export interface Case {
  /** The name of its folder. */
  readonly id: string;
  readonly definition: CaseDefinition;
  readonly folders: Readonly<Record<StageName, ProjectFiles>>;
}

/** The whole project in one stage: `buggy`, less what the stage removes, under what it adds or changes. */
export function stageFiles(subject: Case, stage: StageName): ProjectFiles {
  if (stage === 'buggy') return subject.folders.buggy;
  const removed = new Set(subject.definition.stages[stage].removes);
  const kept = Object.entries(subject.folders.buggy).filter(([path]) => !removed.has(path));
  return { ...Object.fromEntries(kept), ...subject.folders[stage] };
}

export function isStageName(name: string): name is StageName {
  return (STAGES as readonly string[]).includes(name);
}
