import { classes, TextWithCode } from '../../../ui/index.ts';
import table from '../../../ui/table.module.css';
import { timeText } from '../../lesson/time-text.ts';
import { type WrongKind, wrongText } from '../board/wrong-by-kind.ts';
import styles from './ClassSummary.module.css';
import type { TaskSummary } from './summary-of.ts';

/** A table for each lesson that somebody has begun. */
export function TaskTables({ tasks }: { readonly tasks: readonly TaskSummary[] }) {
  const lessons = [...new Set(tasks.map(({ lesson }) => lesson))];
  return lessons.map((lesson) => (
    <LessonTable key={lesson} tasks={tasks.filter((task) => task.lesson === lesson)} />
  ));
}

/** The columns of figures, in the order of a row's cells. */
const COUNTS = ['Begun', 'Passed', 'Median time', 'Misses', 'Hints', 'Solutions'];

function LessonTable({ tasks }: { readonly tasks: readonly TaskSummary[] }) {
  const [{ lessonTitle } = { lessonTitle: '' }] = tasks;
  return (
    <section aria-label={lessonTitle} className={styles.lesson}>
      <h2>{lessonTitle}</h2>
      <div className={table.scroll}>
        <table className={classes(table.table, styles.table)}>
          <thead>
            <tr>
              <th scope="col">Task</th>
              {COUNTS.map((name) => (
                <th key={name} scope="col" className={styles.count}>
                  {name}
                </th>
              ))}
              <th scope="col">
                <span className={styles.wrong}>What went wrong most</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {tasks.map((task) => (
              <TaskRow key={task.task} task={task} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function TaskRow({ task }: { readonly task: TaskSummary }) {
  const { title, begun, passed, medianSeconds, misses, hints, solutions, errors } = task;
  return (
    <tr>
      <th scope="row">{title}</th>
      <td className={styles.count}>{begun}</td>
      <td className={styles.count}>{passed}</td>
      <td className={styles.count}>{medianSeconds === null ? '' : timeText(medianSeconds)}</td>
      <td className={styles.count}>{misses || ''}</td>
      <td className={styles.count}>{hints || ''}</td>
      <td className={styles.count}>{solutions || ''}</td>
      <td>
        <Errors errors={errors} />
      </td>
    </tr>
  );
}

/** The files have all of them. */
const MOST_ERRORS = 3;

function Errors({ errors }: { readonly errors: readonly WrongKind[] }) {
  return (
    <ul className={styles.errors}>
      {errors.slice(0, MOST_ERRORS).map((error) => (
        <li key={error.key}>
          <b>{error.clients.length}</b> <TextWithCode text={wrongText(error)} />
        </li>
      ))}
    </ul>
  );
}
