import { applyPatch, createPatch } from 'diff';
import { useState } from 'react';
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

/** One way to solve the task, as a diff to the current files. */
export function Solution({ subject, task, edits, onApply }: SolutionProps) {
  const [applied, setApplied] = useState<Change | null>(null);
  const solved = solutionEdits(subject, task, edits);
  if (!solved) return null;
  const before = { ...subject.library, ...stageFiles(subject, LESSON_STAGE), ...edits };
  const change: Change = { before, after: { ...before, ...solved } };
  const isApplied = Object.entries(solved).every(([path, text]) => at(before, path) === text);
  // What was applied stays in sight: without it, another button would come under the pointer.
  const shown = isApplied ? applied : change;
  return (
    <details className={styles.solution}>
      <summary>One solution</summary>
      {shown ? <Diff {...shown} /> : <p>Your files are like this already.</p>}
      <Button
        onClick={() => {
          setApplied(change);
          onApply(solved);
        }}
        disabled={isApplied}
      >
        {isApplied ? 'Applied' : 'Apply to the files'}
      </Button>
    </details>
  );
}

interface Change {
  readonly before: ProjectFiles;
  readonly after: ProjectFiles;
}

/**
 * The edits with a task's solution applied. A fix is merged into the current files, so that a hook stays in place; if that
 * fails, and for a hook, the whole file is replaced.
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
