import type { ProjectFiles } from '#case';
import { openFileOf, useSession, workspaceOf } from '../../session/index.ts';
import { Button } from '../../ui/index.ts';
import styles from './Lesson.module.css';
import { lessonBench } from './lesson-case.ts';
import type { LoadedLesson } from './use-lesson.ts';
import type { Workbook } from './use-workbook.ts';

interface StartAgainProps {
  readonly lesson: LoadedLesson;
  readonly task: string | null;
  readonly workbook: Workbook;
  readonly files: ProjectFiles;
}

/** The ways back: of a file, of this task, of the whole lesson. Each can be undone. */
export function StartAgain({ lesson: { subject }, task, workbook }: StartAgainProps) {
  const file = useSession((session) => openFileOf(subject, workspaceOf(session, lessonBench(subject.id))));
  const { edits, replace, restart, undo, takeBack } = workbook;
  const { [file]: _, ...others } = edits;
  const startedWith = task === null ? null : workbook.task(task).startedWith;
  return (
    <details className={styles.again}>
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
