import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { checkTask, findPlace, isSameLine, type Line, type RunSeen, type stageFiles } from '#case';
import { type BenchVariant, CaseBench, ON_A_SLIDE } from '../../bench/index.ts';
import { filesOf, useSession, workspaceOf } from '../../session/index.ts';
import { StackedBench, useIsWide, WideBench, WidePanes } from './bench/Panes.tsx';
import { TouchEditor } from './bench/TouchEditor.tsx';
import styles from './Lesson.module.css';
import { LessonText } from './LessonText.tsx';
import { type LoadedLesson, lessonBench } from './lessons.ts';
import { TaskCard } from './task/TaskCard.tsx';
import { useChecks } from './task/use-checks.ts';
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
  const isChecking = useChecks(subject, task, work, workbook);
  useTimeSpent(task, workbook);
  const [pointedAt, setPointedAt] = useState<Line | null>(null);
  const text = useRef<HTMLDivElement>(null);
  const panelId = useId();
  const isWide = useIsWide();

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
    workbook.judge(task.id, verdict);
  };

  const named = foundCulprits(lesson, workbook, files);
  const variant: BenchVariant = {
    ...ON_A_SLIDE,
    arrange: isWide ? WideBench : StackedBench,
    culprits: () => named,
    blocked:
      task?.kind === 'predict' && work?.choice === null ? 'Make your prediction first, then run.' : null,
    onPoint: setPointedAt,
    // A lesson has ways back of its own.
    canReset: false,
    hasOwnHooks: true,
    ...(isWide ? {} : { Code: TouchEditor }),
  };

  const reading = (
    <div ref={text} className={styles.reading}>
      <LessonText lesson={lesson} index={index} workbook={workbook} files={files}>
        {task && work && (
          <TaskCard
            subject={subject}
            task={task}
            work={work}
            workbook={workbook}
            files={{ ...subject.library, ...files }}
            pointedAt={pointedAt}
            isChecking={isChecking}
            onName={name}
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
        onLeave={() => text.current?.querySelector<HTMLElement>('h2')?.focus()}
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
