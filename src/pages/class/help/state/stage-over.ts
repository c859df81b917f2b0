import { applyPatch, createPatch } from 'diff';
import { at, type Case, type ProjectFiles, type StageName, stageFiles } from '#case';

/** Files with a prepared stage over them. */
export interface StageOver {
  /** Over the stage that the learner began with, by path. */
  readonly edits: ProjectFiles;
  /** Files that the learner had changed where the stage does: there the stage's own text is taken. */
  readonly replaced: readonly string[];
}

/** Merges what a prepared stage changes into a learner's files; what the learner wrote elsewhere stays. */
export function withStage(subject: Case, from: StageName, stage: StageName, edits: ProjectFiles): StageOver {
  const found = stageFiles(subject, from);
  const replaced: string[] = [];
  const changed = Object.entries(stageFiles(subject, stage)).filter(
    ([path, text]) => (at(found, path) ?? at(subject.library, path)) !== text,
  );
  const put = changed.map(([path, text]): readonly [string, string] => {
    const before = at(found, path) ?? at(subject.library, path);
    const now = at(edits, path);
    if (now === undefined || now === before || now === text) return [path, text];
    const merged =
      before === undefined ? false : applyPatch(now, createPatch(path, before, text), { fuzzFactor: 1 });
    if (merged !== false) return [path, merged];
    replaced.push(path);
    return [path, text];
  });
  return { edits: { ...edits, ...Object.fromEntries(put) }, replaced };
}
