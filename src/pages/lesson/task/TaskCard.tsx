import type { Case, Line, ProjectFiles, Task } from '#case';
import { Button } from '../../../ui/index.ts';
import type { TaskProgress } from '../progress/progress.ts';
import type { Workbook } from '../use-workbook.ts';
import { Accusation } from './Accusation.tsx';
import { Hints } from './Hints.tsx';
import { Prediction } from './Prediction.tsx';
import { Solution } from './Solution.tsx';
import styles from './TaskCard.module.css';
import { Verdict } from './Verdict.tsx';

const KINDS: Readonly<Record<Task['kind'], string>> = {
  'see-it-fail': 'See it fail',
  predict: 'Predict',
  'place-the-hook': 'Place the hook',
  'name-the-culprit': 'Name the culprit',
  'fix-it': 'Fix it',
  'prove-it': 'Prove it',
};

interface TaskCardProps {
  readonly subject: Case;
  readonly task: Task;
  readonly work: TaskProgress;
  readonly workbook: Workbook;
  readonly files: ProjectFiles;
  readonly pointedAt: Line | null;
  readonly isChecking: boolean;
  readonly onName: (line: Line) => void;
}

/** The task of a page: what is to be given, what the last check said, and help. */
export function TaskCard(props: TaskCardProps) {
  const { subject, task, work, workbook, isChecking } = props;
  const change = (how: (task: TaskProgress) => TaskProgress) => workbook.changeTask(task.id, how);
  return (
    <section aria-label="Task" className={styles.card}>
      <h3 className={styles.kind}>{KINDS[task.kind]}</h3>
      <Given {...props} />
      <Verdict verdict={work.verdict} isChecking={isChecking} />
      <Hints
        hints={task.hints}
        opened={work.hints}
        onOpen={(hints) => change((now) => ({ ...now, hints }))}
      />
      {task.kind !== 'predict' && task.kind !== 'name-the-culprit' && (
        <Solution
          subject={subject}
          task={task}
          edits={workbook.edits}
          onApply={(edits) => {
            workbook.replace('the solution', edits);
            change((now) => ({ ...now, usedSolution: true }));
          }}
        />
      )}
      {workbook.undo && (
        <Button className={styles.undo} onClick={workbook.takeBack}>
          Undo {workbook.undo.what}
        </Button>
      )}
    </section>
  );
}

/** What the learner has to give, by kind of task. */
function Given({ subject, task, work, workbook, files, pointedAt, onName }: TaskCardProps) {
  switch (task.kind) {
    case 'predict':
      return (
        <>
          <Prediction
            task={task}
            choice={work.choice}
            onChoose={(choice) => workbook.changeTask(task.id, (now) => ({ ...now, choice, verdict: null }))}
          />
          {work.choice !== null && !work.verdict && <p className={styles.next}>Now run it.</p>}
        </>
      );
    case 'name-the-culprit':
      return (
        <Accusation
          files={files}
          pointedAt={pointedAt}
          named={work.named}
          count={subject.definition.culprits.length}
          onName={onName}
        />
      );
    default:
      return work.verdict ? null : <p className={styles.next}>Press Run: it is checked when it has ended.</p>;
  }
}
