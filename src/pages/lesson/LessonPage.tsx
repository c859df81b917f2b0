import { type RefObject, useEffect, useId, useMemo, useRef, useState } from 'react';
import {
  checkTask,
  findPlace,
  isSameLine,
  type Line,
  type RunSeen,
  recordsSteps,
  type stageFiles,
} from '#case';
import { type BenchVariant, CaseBench, ON_A_SLIDE } from '../../bench/index.ts';
import { filesOf, runOf, useSession, workspaceOf } from '../../session/index.ts';
import { addresses } from '../addresses.ts';
import { StackedBench, UntouchedBench, useIsWide, WideBench, WidePanes } from './bench/Panes.tsx';
import { TouchEditor } from './bench/TouchEditor.tsx';
import { FromInstructor } from './help/FromInstructor.tsx';
import styles from './Lesson.module.css';
import { LessonText } from './LessonText.tsx';
import { type LoadedLesson, lessonBench } from './lessons.ts';
import { isPassed } from './progress/progress.ts';
import { type Outcome, outcomeOf } from './task/Outcome.tsx';
import { RunNote } from './task/RunNote.tsx';
import { TaskCard } from './task/TaskCard.tsx';
import { useChecks } from './task/use-checks.ts';
import { useMomentTask } from './task/use-moment-task.ts';
import { useQuestionFirst } from './task/use-question-first.ts';

import { useTimeSpent } from './task/use-time-spent.ts';
import { useWorkbook } from './use-workbook.ts';

interface LessonPageProps {
  readonly lesson: LoadedLesson;
  readonly index: number;
}

/** One page of a lesson: text and task beside the case's files, terminal and evidence. */
export function LessonPage({ lesson, index }: LessonPageProps) {
  const { caseId, entry, subject } = lesson;
  const workbook = useWorkbook(caseId, subject);
  const workspace = useSession((session) => workspaceOf(session, lessonBench(caseId)));
  const files = useMemo(() => filesOf(subject, workspace), [subject, workspace]);
  const part = entry.parts[index];
  const task = subject.definition.tasks?.find(({ id }) => id === part?.task) ?? null;
  const work = task && workbook.task(task.id);
  const checking = useChecks(subject, task, work, workbook);
  const moment = useMomentTask(subject, task, workbook);
  const outcome = task && work ? outcomeOf(work, checking, task.done) : NOTHING;
  useTimeSpent(task, workbook);
  const [pointedAt, setPointedAt] = useState<Line | null>(null);
  const text = useRef<HTMLDivElement>(null);
  const result = useRef<HTMLDivElement>(null);
  const note = useRef<HTMLDivElement>(null);
  const panelId = useId();
  const isWide = useIsWide();
  const hasRun = useSession((session) => runOf(session, lessonBench(caseId)).status !== 'none');
  const { blocked, wasAsked } = useQuestionFirst(task, work, text);

  useResultInSight(isWide ? result : note, outcome, index);

  useMoved(index, () => {
    setPointedAt(null);
    text.current?.scrollTo({ top: 0 });
    text.current?.querySelector('h2')?.focus({ preventScroll: true });
  });

  const name = (line: Line) => {
    if (task?.kind !== 'name-the-culprit' || !work) return;
    const lines = [...work.named, line];
    const run: RunSeen = { files, exitCode: null, stdout: '', stderr: '', lastLine: '', leftBehind: [] };
    const verdict = checkTask(subject, task, { kind: 'lines', lines }, run, null);
    const isRight = subject.definition.culprits.some((culprit) =>
      isSameLine(line, findPlace({ ...subject.library, ...files }, culprit)),
    );
    if (isRight) workbook.changeTask(task.id, (now) => ({ ...now, named: lines }));
    workbook.judge(task.id, verdict, { line, isRight });
  };

  const next = entry.parts[index + 1];
  // What runs on earlier pages showed is gone with the page that showed it.
  const isBegun = entry.parts
    .slice(0, index)
    .some((each) => each.task && isPassed(workbook.progress, each.task));
  const named = foundCulprits(lesson, workbook, files);
  const variant: BenchVariant = {
    ...ON_A_SLIDE,
    arrange: isWide ? WideBench : hasRun ? StackedBench : UntouchedBench,
    culprits: () => named,
    blocked,
    note: task && (
      <RunNote
        task={task}
        outcome={outcome}
        waitsFor={blocked?.because ?? null}
        wasAsked={wasAsked}
        box={note}
        moment={moment}
        next={next ? { title: next.title, address: addresses.lessonPage(caseId, index + 1) } : null}
      />
    ),
    onPoint: setPointedAt,
    // A lesson has ways back of its own.
    canReset: false,
    hasOwnHooks: true,
    steps: task !== null && recordsSteps(task),
    pictured: (task?.kind === 'find-the-moment' && task.picture) || ALL,
    ...(isWide ? {} : { Code: TouchEditor }),
  };

  const reading = (
    <div ref={text} className={styles.reading}>
      <LessonText lesson={lesson} index={index} workbook={workbook} files={files}>
        <FromInstructor subject={subject} caseId={caseId} workbook={workbook} />
        {task && work && (
          <TaskCard
            subject={subject}
            task={task}
            work={work}
            workbook={workbook}
            files={{ ...subject.library, ...files }}
            pointedAt={pointedAt}
            outcome={outcome}
            result={result}
            asked={wasAsked && blocked ? blocked.because : null}
            hasLostRun={!hasRun && isBegun}
            onName={name}
            {...moment}
          />
        )}
      </LessonText>
    </div>
  );
  const working = (
    <div className={styles.bench}>
      <CaseBench
        key={subject.id}
        panelId={panelId}
        id={lessonBench(caseId)}
        subject={subject}
        variant={variant}
      />
    </div>
  );
  return (
    <main className={isWide ? styles.wide : styles.narrow}>
      {isWide ? (
        <WidePanes text={reading} bench={working} />
      ) : (
        <>
          {reading}
          {working}
        </>
      )}
    </main>
  );
}

const ALL: readonly string[] = [];
const NOTHING: Outcome = { is: 'open' };

/** Brings a new result into sight: beside the panels the text scrolls by itself; below it, the note at Run says it all. */
function useResultInSight(box: RefObject<HTMLDivElement | null>, outcome: Outcome, index: number): void {
  const last = useRef({ index, is: outcome.is });
  useEffect(() => {
    const isNew = last.current.index === index && last.current.is !== outcome.is;
    last.current = { index, is: outcome.is };
    if (isNew) box.current?.scrollIntoView({ block: 'nearest' });
  }, [box, outcome.is, index]);
}

/** Calls `onMove` when the page changes, so that its heading gets the focus. */
function useMoved(index: number, onMove: () => void): void {
  const last = useRef(index);
  useEffect(() => {
    if (last.current === index) return;
    last.current = index;
    onMove();
  });
}

/** The culprits turn orange once they have been named or fixed. */
function foundCulprits(
  { subject }: LoadedLesson,
  { task }: ReturnType<typeof useWorkbook>,
  files: ReturnType<typeof stageFiles>,
): Line[] {
  const named = subject.definition.tasks?.find(({ kind }) => kind === 'name-the-culprit');
  if (!named || task(named.id).passedAt === null) return [];
  const known = { ...subject.library, ...files };
  return subject.definition.culprits
    .map((culprit) => findPlace(known, culprit))
    .filter((line) => line !== null);
}
