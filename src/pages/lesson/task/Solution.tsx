import { applyPatch, createPatch } from 'diff';
import { at, type Case, type ProjectFiles, type RunTask, stageFiles } from '#case';
import { Button, Diff } from '../../../ui/index.ts';
import { LESSON_STAGE } from '../lessons.ts';
import styles from './TaskCard.module.css';

interface SolutionProps {
  readonly subject: Case;
  readonly task: RunTask;
  readonly edits: ProjectFiles;
  readonly onApply: (edits: ProjectFiles) => void;
}

/** One way to do it, as what it would change in the files as they stand. */
export function Solution({ subject, task, edits, onApply }: SolutionProps) {
  const solved = solutionEdits(subject, task, edits);
  if (!solved) return null;
  const before = { ...subject.library, ...stageFiles(subject, LESSON_STAGE), ...edits };
  const isApplied = Object.entries(solved).every(([path, text]) => at(before, path) === text);
  return (
    <details className={styles.solution}>
      <summary>One solution</summary>
      <Diff before={before} after={{ ...before, ...solved }} />
      <Button onClick={() => onApply(solved)} disabled={isApplied}>
        {isApplied ? 'It is in the files' : 'Put it into the files'}
      </Button>
    </details>
  );
}

/**
 * The edits that a task's solution comes to. A fix goes into the files as they stand, so that a hook stays where it is; where it
 * does not fit, and for a hook, it is the whole file.
 */
function solutionEdits(subject: Case, task: RunTask, edits: ProjectFiles): ProjectFiles | null {
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
