import { at, type Case, type ProjectFiles, type RunTask, stageFiles } from '#case';
import { Button, Diff } from '../../../ui/index.ts';
import { LESSON_STAGE } from '../lesson-case.ts';
import { solutionEdits } from './solution.ts';
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
