import { useMemo, useState } from 'react';
import { useTeaching } from '../../../session/later.ts';
import { Button, saveFile, useLightPaper } from '../../../ui/index.ts';
import { counted } from '../../../ui/words.ts';
import { TASKS } from '../task-names.ts';
import styles from './ClassSummary.module.css';
import { DeleteAll } from './DeleteAll.tsx';
import { LearnerTable } from './LearnerTable.tsx';
import { type ClassSummaryData, summaryOf } from './summary-of.ts';
import { TaskTables } from './TaskTables.tsx';
import { fileName, summaryCsv, summaryJson } from './take-along.ts';

/** What a class did, for its instructor: by task and by learner, on paper and in files; and the end of all that is known of it. */
export function ClassSummary() {
  const teaching = useTeaching();
  const [isWithoutNames, setWithoutNames] = useState(false);
  const [at] = useState(Date.now);
  useLightPaper();
  const learners = teaching.is === 'teaching' ? teaching.class.learners : NOBODY;
  const summary = useMemo(() => summaryOf(learners, TASKS, !isWithoutNames), [learners, isWithoutNames]);
  if (teaching.is !== 'teaching') return null;
  const { code } = teaching;
  const made = { code, at, isWithNames: !isWithoutNames };
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1>What the class did</h1>
        <p>
          {overall(summary)}{' '}
          <span className="muted">
            Class {code}, {dayText(at)}.
          </span>
        </p>
        <div className={styles.ways}>
          <Button large onClick={() => print()}>
            Print
          </Button>
          <Button large onClick={() => saveFile(fileName(made, 'csv'), summaryCsv(summary), 'text/csv')}>
            Save as CSV
          </Button>
          <Button
            large
            onClick={() => saveFile(fileName(made, 'json'), summaryJson(summary, made), 'application/json')}
          >
            Save as JSON
          </Button>
          <label className={styles.switch}>
            <input
              type="checkbox"
              checked={isWithoutNames}
              onChange={({ target }) => setWithoutNames(target.checked)}
            />{' '}
            Without names
          </label>
        </div>
      </header>
      <TaskTables tasks={summary.tasks} />
      <LearnerTable learners={summary.learners} />
      <DeleteAll />
    </div>
  );
}

const NOBODY = [] as const;

function overall({ tasks, learners }: ClassSummaryData): string {
  if (learners.length === 0) return 'Nobody has joined yet.';
  const passed = learners.reduce((sum, learner) => sum + learner.passed, 0);
  return `${counted(learners.length, 'learner')}, ${counted(tasks.length, 'task')} begun, passed ${counted(passed, 'time')}.`;
}

function dayText(at: number): string {
  return new Date(at).toLocaleDateString('en', { dateStyle: 'long' });
}
