import { Link } from 'wouter';
import { classes } from '../../ui/index.ts';
import { addresses } from '../addresses.ts';
import type { LessonEntry } from './lessons.ts';
import styles from './PartLinks.module.css';
import { type CaseProgress, isPassed } from './progress/progress.ts';
import { Tick } from './task/Outcome.tsx';

interface PartLinksProps {
  readonly caseId: string;
  readonly entry: LessonEntry;
  readonly current: number;
  readonly progress: CaseProgress | undefined;
  /** What each part asks for, in a word or two. */
  readonly labels: readonly string[];
}

/** Parts that are wide enough for their words; of more, the current one alone has them. */
const MOST_WITH_WORDS = 7;

/** The way through a lesson: each part has a bar, filled once its task is done, and leads to its page. */
export function PartLinks({ caseId, entry: { parts }, current, progress, labels }: PartLinksProps) {
  const isLong = parts.length > MOST_WITH_WORDS;
  return (
    <nav aria-label="Parts of the lesson">
      <ol className={classes(styles.parts, isLong && styles.long)}>
        {parts.map(({ title, task }, index) => {
          const isDone = task !== null && isPassed(progress, task);
          const label = labels[index] ?? '';
          return (
            <li key={title}>
              <Link
                href={addresses.lessonPage(caseId, index)}
                aria-current={index === current ? 'page' : undefined}
                aria-label={`${index + 1}. ${label}: ${title}${isDone ? ', done' : ''}`}
                title={title}
                className={classes(styles.part, isDone && styles.done)}
              >
                <span className={styles.number}>{isDone ? <Tick /> : index + 1}</span>
                <span className={styles.label}>{label}</span>
              </Link>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}

interface PartBarProps {
  readonly entry: LessonEntry;
  readonly progress: CaseProgress | undefined;
}

/** The same bars as a picture, where the words beside them say how much is done. */
export function PartBar({ entry: { parts }, progress }: PartBarProps) {
  const isFilled = (task: string | null) =>
    task === null
      ? parts.every((each) => each.task === null || isPassed(progress, each.task))
      : isPassed(progress, task);
  return (
    <span aria-hidden className={styles.picture}>
      {parts.map(({ title, task }) => (
        <span key={title} className={classes(styles.piece, isFilled(task) && styles.filled)} />
      ))}
    </span>
  );
}
