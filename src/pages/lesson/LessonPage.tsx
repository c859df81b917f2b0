import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { checkTask, findPlace, type Line, type RunSeen, type stageFiles } from '#case';
import { CaseBench, type LessonBench } from '../../bench/index.ts';
import { filesOf, useSession, workspaceOf } from '../../session/index.ts';
import { StackedBench, WideBench, WidePanes } from './bench/Panes.tsx';
import { StillCode } from './bench/StillCode.tsx';
import { useIsWide } from './bench/use-is-wide.ts';
import styles from './Lesson.module.css';
import { LessonText } from './LessonText.tsx';
import { lessonBench } from './lesson-case.ts';
import { TaskCard } from './task/TaskCard.tsx';
import { useChecks } from './task/use-checks.ts';
import { useTimeSpent } from './task/use-time-spent.ts';
import type { LoadedLesson } from './use-lesson.ts';
import { useWorkbook } from './use-workbook.ts';

interface LessonPageProps {
  readonly lesson: LoadedLesson;
  readonly index: number;
}

/** One page of a lesson: what is read and its task, beside the case's files, terminal and evidence. */
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
    const run: RunSeen = { files, exitCode: null, stdout: '', stderr: '', leftBehind: [] };
    const verdict = checkTask(subject, task, { kind: 'lines', lines }, run, null);
    const isRight = subject.definition.culprits.some((culprit) =>
      isAt(line, findPlace({ ...subject.library, ...files }, culprit)),
    );
    if (isRight) workbook.changeTask(task.id, (now) => ({ ...now, named: lines }));
    workbook.judge(task.id, verdict);
  };

  const bench: LessonBench = {
    arrange: isWide ? WideBench : StackedBench,
    culprits: foundCulprits(lesson, workbook, files),
    blocked:
      task?.kind === 'predict' && work?.choice === null
        ? 'Say first what you expect: then it may run.'
        : null,
    onPoint: setPointedAt,
    ...(isWide ? {} : { Code: StillCode }),
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
        lesson={bench}
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

/** Does something when another page is turned to: who comes by a link has to be put at its heading. */
function useMoved(index: number, onMove: () => void): void {
  const last = useRef(index);
  useEffect(() => {
    if (last.current === index) return;
    last.current = index;
    onMove();
  });
}

function isAt(line: Line, place: Line | null): boolean {
  return place?.file === line.file && place.line === line.line;
}

/** The culprits turn orange once they have been named, or cured. */
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
