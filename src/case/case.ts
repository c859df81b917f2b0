import { at } from './by-name.ts';
import type { CaseDefinition, Outcome, StageDefinition } from './define-case.ts';
import type { ProjectFiles } from './project-files.ts';
import { isStageName, kindOf, type StageName } from './stage-names.ts';

/** A case as it lies on disk: its definition and, for each stage, the files in that stage's folder. */
export interface Case {
  /** The name of its folder. */
  readonly id: string;
  readonly definition: CaseDefinition;
  readonly folders: Readonly<Record<string, ProjectFiles>>;
  /** Files of installed packages, as they are installed, that the case names or changes: `site-packages/…`. */
  readonly library?: ProjectFiles;
  /** `probe.py`: a program that runs the project and says whether the bug is in it, whatever the fix looks like. */
  readonly probe?: string;
}

/** The stages of a case, variants included, in the order of `case.ts`. */
export function stagesOf({ stages }: CaseDefinition): StageName[] {
  return Object.keys(stages).filter(isStageName);
}

/** Throws for a stage that the case does not have. */
export function stageOf({ id, definition }: Case, stage: StageName): StageDefinition {
  const found = at(definition.stages, stage);
  if (found) return found;
  throw new Error(
    `The case "${id}" has no stage "${stage}". Its stages are: ${stagesOf(definition).join(', ')}.`,
  );
}

/** The whole project in one stage: `buggy`, less what the stage removes, under what it adds or changes. */
export function stageFiles(subject: Case, stage: StageName): ProjectFiles {
  const buggy = subject.folders.buggy ?? {};
  if (stage === 'buggy') return buggy;
  const removed = new Set(stageOf(subject, stage).removes);
  const kept = Object.entries(buggy).filter(([path]) => !removed.has(path));
  return { ...Object.fromEntries(kept), ...at(subject.folders, stage) };
}

/** What can be pointed at in a stage: its project, and what of installed packages the case speaks of. */
export function knownFiles(subject: Case, stage: StageName): ProjectFiles {
  return { ...subject.library, ...stageFiles(subject, stage) };
}

/**
 * Whether a path is the case's own in any of its stages, though it may lie beside installed packages: a `.pth` file, a hook.
 * Where nothing is installed, all is.
 */
export function isOfCase({ definition: { packages = [] }, folders, library }: Case, path: string): boolean {
  if (at(library, path) !== undefined) return false;
  return packages.length === 0 || Object.values(folders).some((folder) => Object.hasOwn(folder, path));
}

/** How a run of a stage has to end. */
export function outcomeOf(subject: Case, stage: StageName): Outcome {
  const { ends } = stageOf(subject, stage);
  return ends ?? (kindOf(stage) === 'fixed' ? { exitCode: 0 } : subject.definition.symptom);
}

/** How many of the culprits a stage's evidence names. A buggy one only shows that something is wrong. */
export function findsOf(subject: Case, stage: StageName): number {
  const { finds } = stageOf(subject, stage);
  const kind = kindOf(stage);
  return finds ?? (kind === 'hook' || kind === 'modern' ? subject.definition.culprits.length : 0);
}
