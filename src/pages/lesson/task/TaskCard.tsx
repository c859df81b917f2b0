import type { Case, Line, ProjectFiles, Task, Verdict as VerdictOf } from '#case';
import { Button, classes, TextWithCode } from '../../../ui/index.ts';
import type { TaskProgress } from '../progress/progress.ts';
import type { Workbook } from '../use-workbook.ts';
import { Accusation, Prediction } from './Given.tsx';
import { Solution } from './Solution.tsx';
import styles from './TaskCard.module.css';

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

/** The task of a page: what to do, the result of the last check, and help. */
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

/** What the learner has to do, by kind of task. */
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
          {work.choice !== null && !work.verdict && <p className="muted">Now run it.</p>}
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
      return work.verdict ? null : <p className="muted">Press Run. The task is checked when the run ends.</p>;
  }
}

interface VerdictProps {
  readonly verdict: VerdictOf | null;
  /** A check is running in the background. */
  readonly isChecking: boolean;
}

/** The result of the last check, announced when it changes. */
function Verdict({ verdict, isChecking }: VerdictProps) {
  return (
    <div role="status" aria-label="Check" className={styles.status}>
      {isChecking ? (
        <p className={styles.verdict}>Checking.</p>
      ) : (
        verdict && (
          <div className={classes(styles.verdict, verdict.passed && styles.passed)}>
            <p className={styles.result}>{verdict.passed ? 'Done' : 'Not yet'}</p>
            {!verdict.passed && (
              <p>
                <TextWithCode text={verdict.saw} />
              </p>
            )}
            <p>
              <TextWithCode text={verdict.says} />
            </p>
          </div>
        )
      )}
    </div>
  );
}

const RUNGS = ['a nudge', 'a pointer', 'nearly the answer'] as const;

interface HintsProps {
  readonly hints: Task['hints'];
  readonly opened: number;
  readonly onOpen: (count: number) => void;
}

/** Three hints, opened one at a time, each saying more. */
function Hints({ hints, opened, onOpen }: HintsProps) {
  const next = RUNGS[opened];
  return (
    <div className={styles.hints}>
      {/* Announced as it grows. */}
      <ol aria-live="polite" aria-label="Hints">
        {hints.slice(0, opened).map((hint) => (
          <li key={hint}>
            <TextWithCode text={hint} />
          </li>
        ))}
      </ol>
      {next && (
        <Button onClick={() => onOpen(opened + 1)}>
          Hint {opened + 1} of {RUNGS.length}: {next}
        </Button>
      )}
    </div>
  );
}
