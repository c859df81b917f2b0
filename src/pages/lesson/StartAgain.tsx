import { type ProjectFiles, stageFiles } from '#case';
import { openFileOf, useSession, workspaceOf } from '../../session/index.ts';
import { Button } from '../../ui/index.ts';
import styles from './Lesson.module.css';
import { LESSON_STAGE, type LoadedLesson, lessonBench } from './lessons.ts';
import { outdated, withFound } from './progress/progress.ts';
import type { Workbook } from './use-workbook.ts';

interface StartAgainProps {
  readonly lesson: LoadedLesson;
  readonly task: string | null;
  readonly workbook: Workbook;
  readonly files: ProjectFiles;
}

/** Resets a file, this task, or the whole lesson. Each can be undone. */
export function StartAgain({ lesson: { subject }, task, workbook }: StartAgainProps) {
  const file = useSession((session) => openFileOf(subject, workspaceOf(session, lessonBench(subject.id))));
  const { edits, replace, restart, undo, takeBack } = workbook;
  const { [file]: _, ...others } = edits;
  const startedWith = task === null ? null : workbook.task(task).startedWith;
  return (
    <details className="muted">
      <summary>Start again</summary>
      <div className={styles.buttons}>
        <Button
          disabled={!Object.hasOwn(edits, file)}
          onClick={() => replace(`the reset of ${file}`, others)}
        >
          Reset {file}
        </Button>
        {startedWith && (
          <Button onClick={() => replace('the reset of this task', startedWith)}>
            Reset all files to where this task began
          </Button>
        )}
        <Button onClick={restart}>Begin the lesson again</Button>
        {undo && <Button onClick={takeBack}>Undo {undo.what}</Button>}
      </div>
    </details>
  );
}

interface NewerProps {
  readonly lesson: LoadedLesson;
  readonly workbook: Workbook;
}

/** After a new release of the case: keeps the learner's files and offers the newer ones. */
export function Newer({ lesson: { subject }, workbook }: NewerProps) {
  const { progress, edits, replace, putProgress } = workbook;
  const found = stageFiles(subject, LESSON_STAGE);
  const files = progress ? outdated(progress, found, edits) : [];
  if (!progress || files.length === 0) return null;
  const take = () => {
    const kept = Object.entries(edits).filter(([path]) => !files.includes(path));
    replace('taking the newer files', Object.fromEntries(kept));
  };
  return (
    <section aria-label="A newer release" className={styles.newer}>
      <p>
        This case has changed since you began it. You have edited {files.join(', ')}, and newer versions are
        available. Yours are kept.
      </p>
      <div className={styles.buttons}>
        <Button onClick={take}>Use the newer {files.length === 1 ? 'file' : 'files'}</Button>
        <Button onClick={() => putProgress(withFound(progress, found))}>Keep mine</Button>
      </div>
    </section>
  );
}
