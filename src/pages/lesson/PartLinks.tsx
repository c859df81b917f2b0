import { Link } from 'wouter';
import { at } from '#case';
import { classes } from '../../ui/index.ts';
import { addresses } from '../addresses.ts';
import type { LessonEntry } from './lesson-entry.ts';
import styles from './PartLinks.module.css';
import type { CaseProgress } from './progress/progress.ts';

interface PartLinksProps {
  readonly caseId: string;
  readonly entry: LessonEntry;
  readonly current: number;
  readonly progress: CaseProgress | undefined;
}

/** A bar for each page, full where its task is done: where one is, and the way to any other. */
export function PartLinks({ caseId, entry: { parts }, current, progress }: PartLinksProps) {
  return (
    <nav aria-label="Parts of the lesson">
      <ol className={styles.parts}>
        {parts.map(({ title, task }, index) => {
          const isDone = task !== null && (at(progress?.tasks, task)?.passedAt ?? null) !== null;
          return (
            <li key={title}>
              <Link
                href={addresses.lessonPage(caseId, index)}
                aria-current={index === current ? 'page' : undefined}
                aria-label={`${index + 1}. ${title}${isDone ? ', done' : ''}`}
                title={title}
                className={classes(styles.part, isDone && styles.done)}
              />
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
