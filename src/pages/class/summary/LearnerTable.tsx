import { classes } from '../../../ui/index.ts';
import table from '../../../ui/table.module.css';
import { timeText } from '../../lesson/time-text.ts';
import styles from './ClassSummary.module.css';
import type { LearnerSummary } from './summary-of.ts';

/** A row for each learner. */
export function LearnerTable({ learners }: { readonly learners: readonly LearnerSummary[] }) {
  if (learners.length === 0) return null;
  return (
    <section aria-label="Learners" className={styles.lesson}>
      <h2>Learners</h2>
      <div className={table.scroll}>
        <table className={classes(table.table, styles.table)}>
          <thead>
            <tr>
              <th scope="col">Learner</th>
              {['Begun', 'Passed', 'Time in all', 'Misses', 'Hints', 'Solutions'].map((name) => (
                <th key={name} scope="col" className={styles.count}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {learners.map(({ number, name, begun, passed, seconds, misses, hints, solutions }) => (
              <tr key={number}>
                <th scope="row" dir="auto">
                  {name}
                </th>
                <td className={styles.count}>{begun}</td>
                <td className={styles.count}>{passed}</td>
                <td className={styles.count}>{seconds > 0 ? timeText(seconds) : ''}</td>
                <td className={styles.count}>{misses || ''}</td>
                <td className={styles.count}>{hints || ''}</td>
                <td className={styles.count}>{solutions || ''}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
