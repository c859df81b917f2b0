import { applyPatch, createPatch } from 'diff';
import { at, type Case, type ProjectFiles, type RunTask, stageFiles } from '#case';
import { LESSON_STAGE } from '../lesson-case.ts';

/**
 * The edits that a task's solution comes to. A fix goes into the files as they stand, so that a hook stays where it is; where it
 * does not fit, and for a hook, it is the whole file.
 */
export function solutionEdits(subject: Case, task: RunTask, edits: ProjectFiles): ProjectFiles | null {
  if (!task.solution) return null;
  const found = stageFiles(subject, LESSON_STAGE);
  const changed = Object.entries(stageFiles(subject, task.solution)).filter(
    ([path, text]) => (at(found, path) ?? at(subject.library, path)) !== text,
  );
  const solved = changed.map(([path, text]): [string, string] => {
    const before = at(found, path);
    const now = at(edits, path);
    if (task.kind === 'place-the-hook' || before === undefined || now === undefined) return [path, text];
    const merged = applyPatch(now, createPatch(path, before, text), { fuzzFactor: 1 });
    return [path, merged === false ? text : merged];
  });
  return { ...edits, ...Object.fromEntries(solved) };
}
