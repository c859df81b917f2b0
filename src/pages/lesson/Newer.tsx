import { stageFiles } from '#case';
import { Button } from '../../ui/index.ts';
import styles from './Lesson.module.css';
import { LESSON_STAGE } from './lesson-case.ts';
import { outdated, withFound } from './progress/progress.ts';
import type { LoadedLesson } from './use-lesson.ts';
import type { Workbook } from './use-workbook.ts';

interface NewerProps {
  readonly lesson: LoadedLesson;
  readonly workbook: Workbook;
}

/** After a new release of the case: the learner's files stay, and the newer ones are offered. */
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
        This case has changed since you began it. You have edited {files.join(', ')}, which{' '}
        {files.length === 1 ? 'is' : 'are'} newer now: your version is kept.
      </p>
      <div className={styles.buttons}>
        <Button onClick={take}>Take the newer {files.length === 1 ? 'file' : 'files'}</Button>
        <Button onClick={() => putProgress(withFound(progress, found))}>Keep mine</Button>
      </div>
    </section>
  );
}
