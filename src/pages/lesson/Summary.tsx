import { Link } from 'wouter';
import { at, type ProjectFiles, stageFiles } from '#case';
import { CASES } from '../../case/catalogue.ts';
import { Button, classes, Diff, useLightPaper } from '../../ui/index.ts';
import table from '../../ui/table.module.css';
import { addresses } from '../addresses.ts';
import { PageBar } from '../PageBar.tsx';
import { Ending } from './Ending.tsx';
import { LESSON_STAGE, type LoadedLesson } from './lessons.ts';
import type { TaskProgress } from './progress/progress.ts';
import styles from './Summary.module.css';
import { Tick } from './task/Outcome.tsx';
import { timeText } from './time-text.ts';
import { useWorkbook } from './use-workbook.ts';

/** What a learner did in a lesson: times, help, and the hooks they wrote. Can be printed. */
export function Summary({ lesson: { caseId, entry, subject } }: { readonly lesson: LoadedLesson }) {
  const { progress } = useWorkbook(caseId, subject);
  useLightPaper();
  const title = CASES.find(({ id }) => id === caseId)?.title ?? caseId;
  const tasks = subject.definition.tasks ?? [];
  const titleOf = (id: string) => entry.parts.find(({ task }) => task === id)?.title ?? id;
  const found = { ...subject.library, ...stageFiles(subject, LESSON_STAGE) };
  const hooks = tasks.flatMap(({ id, kind }) => {
    const work = at(progress?.tasks, id);
    return kind === 'place-the-hook' && work?.passedAt
      ? [{ id, edits: work.passedWith, isTaken: work.usedSolution }]
      : [];
  });
  const works = tasks.map(({ id }) => at(progress?.tasks, id));
  return (
    <main className={styles.page}>
      <PageBar>
        <Link href={addresses.lessons}>Lessons</Link>
        <Link href={addresses.lessonPage(caseId, 0)}>{title}</Link>
      </PageBar>
      <header className={styles.head}>
        <h1>{title}: what you did</h1>
        <p>{overall(works)}</p>
        <Button className={styles.print} onClick={() => print()}>
          Print
        </Button>
      </header>
      <div className={table.scroll}>
        <table className={classes(table.table, styles.table)}>
          <thead>
            <tr>
              <th scope="col">Task</th>
              <th scope="col">Time</th>
              <th scope="col">Misses</th>
              <th scope="col">Hints</th>
              <th scope="col">Solution</th>
              <th scope="col">Done</th>
            </tr>
          </thead>
          <tbody>
            {tasks.map(({ id }, index) => (
              <Row key={id} title={titleOf(id)} work={works[index]} />
            ))}
          </tbody>
        </table>
      </div>
      {hooks.map(({ id, edits, isTaken }) => (
        <Hook key={id} title={titleOf(id)} found={found} edits={edits} isTaken={isTaken} />
      ))}
      <div className={styles.next}>
        <Ending caseId={caseId} />
      </div>
    </main>
  );
}

function Row({ title, work }: { readonly title: string; readonly work: TaskProgress | undefined }) {
  return (
    <tr>
      <th scope="row">{title}</th>
      <td>{secondsOf(work) > 0 ? timeText(secondsOf(work)) : ''}</td>
      <td>{work?.misses ? `${work.misses}×` : ''}</td>
      <td>{work?.hints ? `${work.hints} of 3` : ''}</td>
      <td>{work?.usedSolution ? 'used' : ''}</td>
      <td className={styles.done}>
        {work?.passedAt ? (
          <>
            <Tick />
            <span className="visually-hidden">yes</span>
          </>
        ) : (
          'not yet'
        )}
      </td>
    </tr>
  );
}

interface HookProps {
  readonly title: string;
  readonly found: ProjectFiles;
  readonly edits: ProjectFiles;
  /** It was taken from the solution. */
  readonly isTaken: boolean;
}

function Hook({ title, found, edits, isTaken }: HookProps) {
  return (
    <section aria-label={`The hook of ${title}`} className={styles.hook}>
      <h2>{isTaken ? 'The hook, with help from the solution' : 'The hook that you wrote'}</h2>
      <Diff before={found} after={{ ...found, ...edits }} />
    </section>
  );
}

function overall(works: readonly (TaskProgress | undefined)[]): string {
  const passed = works.filter((work) => work?.passedAt).length;
  const time = works.reduce((sum, work) => sum + secondsOf(work), 0);
  const hints = works.reduce((sum, work) => sum + (work?.hints ?? 0), 0);
  const hintText = hints === 0 ? 'no hint' : hints === 1 ? 'one hint' : `${hints} hints`;
  return `${passed} of ${works.length} tasks, in ${timeText(time)}, with ${hintText}.`;
}

/** Whole seconds, so that the times of all tasks add up to what is said of the lesson. */
function secondsOf(work: TaskProgress | undefined): number {
  return Math.round((work?.milliseconds ?? 0) / 1000);
}
