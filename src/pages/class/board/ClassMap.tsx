import { type CSSProperties, memo } from 'react';
import type { ClassCall } from '../../../room/index.ts';
import field from '../../../ui/field.module.css';
import { classes } from '../../../ui/index.ts';
import { useBoardView } from './board-view.ts';
import styles from './ClassMap.module.css';
import { BOARD_LESSONS } from './lesson-tasks.ts';
import { type LessonStands, standText, type TaskStands } from './standings.ts';

interface ClassMapProps {
  readonly lesson: string;
  readonly stands: LessonStands;
  /** The task that all do now. */
  readonly called: ClassCall['task'];
}

/** The tasks of a lesson, and how many of the class have passed each, are at it, or struggle with it. */
export const ClassMap = memo(function ClassMap({ lesson, stands, called }: ClassMapProps) {
  const tasks = BOARD_LESSONS.find(({ id }) => id === lesson)?.tasks ?? [];
  const titleOf = (task: string) => tasks.find(({ id }) => id === task)?.title ?? task;
  return (
    <section aria-label="Where the class stands" className={styles.map}>
      <header className={styles.head}>
        <label className={styles.lesson}>
          <span className="visually-hidden">Lesson on the map</span>
          <select
            value={lesson}
            className={classes(field.field, styles.choice)}
            onChange={({ target }) => useBoardView.setState({ lesson: target.value })}
          >
            {BOARD_LESSONS.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        </label>
        <p className={styles.median}>{standText(stands)}</p>
        <p aria-hidden className={styles.legend}>
          <span data-part="passed">passed</span>
          <span data-part="at">at it</span>
          <span data-part="struggle">struggle</span>
        </p>
      </header>
      <ol className={styles.tasks}>
        {stands.tasks.map((each, index) => (
          <Task
            key={each.task}
            stands={each}
            number={index + 1}
            title={titleOf(each.task)}
            isMedian={stands.learners > 0 && index === stands.median}
            isCalled={called?.lesson === lesson && called.task === each.task}
          />
        ))}
      </ol>
    </section>
  );
});

interface TaskProps {
  readonly stands: TaskStands;
  readonly number: number;
  readonly title: string;
  /** Half of the class has come to it, and not passed it. */
  readonly isMedian: boolean;
  readonly isCalled: boolean;
}

const PARTS = ['passed', 'at', 'struggle', 'ahead'] as const;

function Task({ stands, number, title, isMedian, isCalled }: TaskProps) {
  const { passed, at, struggle } = stands;
  return (
    <li className={styles.task} aria-current={isMedian ? 'step' : undefined}>
      <p className={styles.title} title={title}>
        {number} {title}
      </p>
      <span aria-hidden className={styles.bar}>
        {PARTS.map((part) => (
          <span key={part} data-part={part} style={{ '--many': stands[part] } as CSSProperties} />
        ))}
      </span>
      <p className={styles.counts}>
        <span>{passed} passed</span>
        {at > 0 && <span>{at} at it</span>}
        {struggle > 0 && <strong>{struggle} struggle</strong>}
        {isCalled && <em>all do this</em>}
      </p>
    </li>
  );
}
