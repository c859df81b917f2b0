import { memo } from 'react';
import { TextWithCode } from '../../../ui/index.ts';
import { isFilter, toggleFilter, useBoardView } from './board-view.ts';
import { lessonTitle, taskTitle } from './lesson-tasks.ts';
import styles from './WrongAnswers.module.css';
import { type WrongKind, wrongText } from './wrong-by-kind.ts';

/** More than an instructor reads. */
const MOST_SHOWN = 20;

interface WrongAnswersProps {
  readonly kinds: readonly WrongKind[];
  /** The lesson on the map: of others the name is said. */
  readonly lesson: string;
}

/** What is got wrong most, by kind. A press shows the learners who did. */
export const WrongAnswers = memo(function WrongAnswers({ kinds, lesson }: WrongAnswersProps) {
  const filter = useBoardView((view) => view.filter);
  return (
    <section aria-label="Wrong answers" className={styles.wrong}>
      <h2 className="caption">Wrong answers, the most frequent first</h2>
      {kinds.length === 0 ? (
        <p className={styles.none}>None so far.</p>
      ) : (
        <ol className={styles.kinds}>
          {kinds.slice(0, MOST_SHOWN).map((kind) => (
            <li key={kind.key}>
              <button
                type="button"
                aria-pressed={isFilter(filter, { by: 'wrong', key: kind.key })}
                title="Show these learners alone"
                className={styles.kind}
                onClick={() => toggleFilter({ by: 'wrong', key: kind.key })}
              >
                <span className={styles.count}>{kind.clients.length}</span>{' '}
                <span className={styles.says}>
                  <TextWithCode text={wrongText(kind)} />
                </span>{' '}
                <span className={styles.task}>{whereText(kind, lesson)}</span>
              </button>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
});

function whereText({ lesson, task }: WrongKind, shown: string): string {
  const title = taskTitle(lesson, task);
  return lesson === shown ? title : `${lessonTitle(lesson)}: ${title}`;
}
