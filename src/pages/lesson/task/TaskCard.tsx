import { type RefObject, useEffect, useRef } from 'react';
import { type Case, isRunTask, type Line, type ProjectFiles, type Task } from '#case';
import type { StepShown } from '../../../bench/index.ts';
import { Button, TextWithCode } from '../../../ui/index.ts';
import { type TaskProgress, withSolution } from '../progress/progress.ts';
import type { Workbook } from '../use-workbook.ts';
import { Accusation, Prediction, Standing } from './Given.tsx';
import { type Outcome, Result } from './Outcome.tsx';
import { Solution } from './Solution.tsx';
import styles from './TaskCard.module.css';

/** What a task asks for, in words for its card and for the list of parts. */
export const KINDS: Readonly<Record<Task['kind'], string>> = {
  'see-it-fail': 'See it fail',
  predict: 'Predict',
  'place-the-hook': 'Place the hook',
  'name-the-culprit': 'Name the culprit',
  'find-the-moment': 'Find the moment',
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
  readonly outcome: Outcome;
  /** Around the result, to bring it into sight. */
  readonly result: RefObject<HTMLDivElement | null>;
  /** What somebody has to do first who wanted to run. */
  readonly asked: string | null;
  /** Whether the page has been loaded anew, and what the last run showed is gone. */
  readonly hasLostRun: boolean;
  readonly onName: (line: Line) => void;
  /** The steps of the last run, and the one that is shown. */
  readonly shown: StepShown | null;
  readonly onMoment: (step: number) => void;
}

/** The task of a page: what to do, the result of the last check, and help. */
export function TaskCard(props: TaskCardProps) {
  const { subject, task, work, workbook, outcome, result, hasLostRun } = props;
  const change = (how: (task: TaskProgress) => TaskProgress) => workbook.changeTask(task.id, how);
  return (
    <section aria-label="Task" className={styles.card}>
      <h3 className={styles.kind}>{KINDS[task.kind]}</h3>
      <p className={styles.goal}>
        <TextWithCode text={task.goal} />
      </p>
      <Given {...props} />
      {hasLostRun && <p className="muted">Press Run to see the evidence again.</p>}
      <Result outcome={outcome} box={result} />
      <Hints
        hints={task.hints}
        opened={work.hints}
        isDone={work.passedAt !== null}
        onOpen={(hints) => change((now) => ({ ...now, hints }))}
      />
      {isRunTask(task) && (
        <Solution
          subject={subject}
          task={task}
          edits={workbook.edits}
          onApply={(edits) => {
            workbook.replace('the solution', edits);
            change(withSolution);
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
function Given(props: TaskCardProps) {
  const { subject, task, work, workbook, outcome, asked, files, pointedAt, shown, onName, onMoment } = props;
  switch (task.kind) {
    case 'predict':
      return (
        <>
          <Prediction
            task={task}
            choice={work.choice}
            onChoose={(choice) => workbook.changeTask(task.id, (now) => ({ ...now, choice, verdict: null }))}
          />
          {asked && (
            <p role="alert" className={styles.asked}>
              {asked}
            </p>
          )}
          {work.choice !== null && outcome.is === 'open' && <p className="muted">Now run it.</p>}
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
    case 'find-the-moment':
      return <Standing shown={shown} onMoment={onMoment} />;
    default:
      return outcome.is === 'open' ? <p className="muted">Each run is checked when it ends.</p> : null;
  }
}

const RUNGS = ['a nudge', 'a pointer', 'nearly the answer'] as const;

interface HintsProps {
  readonly hints: Task['hints'];
  readonly opened: number;
  /** Nobody who is done needs another one. */
  readonly isDone: boolean;
  readonly onOpen: (count: number) => void;
}

/** Three hints, opened one at a time, each saying more. */
function Hints({ hints, opened, isDone, onOpen }: HintsProps) {
  const next = isDone ? undefined : RUNGS[opened];
  const list = useLastFocused(opened);
  return (
    <div className={styles.hints}>
      {/* Announced as it grows. */}
      <div aria-live="polite">
        {opened > 0 && (
          <ol ref={list} aria-label="Hints">
            {hints.slice(0, opened).map((hint) => (
              <li key={hint} tabIndex={-1}>
                <TextWithCode text={hint} />
              </li>
            ))}
          </ol>
        )}
      </div>
      {next && (
        <Button onClick={() => onOpen(opened + 1)}>
          Hint {opened + 1} of {RUNGS.length}: {next}
        </Button>
      )}
    </div>
  );
}

/** With the last hint the button goes: the keyboard moves on to what was opened, and not to the page's beginning. */
function useLastFocused(opened: number): RefObject<HTMLOListElement | null> {
  const list = useRef<HTMLOListElement>(null);
  const before = useRef(opened);
  useEffect(() => {
    const hasGrown = opened > before.current;
    before.current = opened;
    const last = list.current?.lastElementChild;
    if (hasGrown && opened === RUNGS.length && last instanceof HTMLElement) last.focus();
  }, [opened]);
  return list;
}
