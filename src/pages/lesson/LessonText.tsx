import { createContext, type ReactNode, useContext } from 'react';
import { Link } from 'wouter';
import type { ProjectFiles, StageName } from '#case';
import { CASES } from '../../case/catalogue.ts';
import { classes } from '../../ui/index.ts';
import { addresses } from '../addresses.ts';
import { PageBar } from '../PageBar.tsx';
import { Ending } from './Ending.tsx';
import { StorageNote } from './Kept.tsx';
import styles from './Lesson.module.css';
import { Limits } from './Limits.tsx';
import type { LoadedLesson } from './lessons.ts';
import { PartLinks } from './PartLinks.tsx';
import { Newer, StartAgain } from './StartAgain.tsx';
import { KINDS } from './task/TaskCard.tsx';
import type { Workbook } from './use-workbook.ts';

interface LessonTextProps {
  readonly lesson: LoadedLesson;
  readonly index: number;
  readonly workbook: Workbook;
  readonly files: ProjectFiles;
  /** The task of the page. */
  readonly children: ReactNode;
}

/** The left side of a lesson: where you are, the text, the task, and the way on. */
export function LessonText({ lesson, index, workbook, files, children }: LessonTextProps) {
  const { caseId, entry } = lesson;
  const title = CASES.find(({ id }) => id === caseId)?.title ?? caseId;
  const part = entry.parts[index];
  const isDone = !part?.task || workbook.task(part.task).passedAt !== null;
  return (
    <article className={styles.text}>
      <header className={styles.head}>
        <PageBar>
          <Link href={addresses.lessons}>Lessons</Link>
        </PageBar>
        <h1 className="caption">{title}</h1>
        <PartLinks
          caseId={caseId}
          entry={entry}
          current={index}
          progress={workbook.progress}
          labels={entry.parts.map(({ task }) => labelOf(lesson, task))}
        />
      </header>
      <Limits />
      <Newer lesson={lesson} workbook={workbook} />
      <div className={styles.prose}>
        <Shown value={index}>
          <lesson.Text components={COMPONENTS} />
        </Shown>
      </div>
      {children}
      {index === entry.parts.length - 1 && <Ending caseId={caseId} />}
      <nav aria-label="Pages" className={styles.ways}>
        {index > 0 && (
          <Link href={addresses.lessonPage(caseId, index - 1)} className="tap">
            Back
          </Link>
        )}
        {index < entry.parts.length - 1 ? (
          <Link href={addresses.lessonPage(caseId, index + 1)} className={isDone ? 'way-on' : 'tap'}>
            {isDone ? `Next: ${entry.parts[index + 1]?.title}` : 'Skip this for now'}
          </Link>
        ) : (
          <Link href={addresses.summary(caseId)} className="way-on">
            Summary
          </Link>
        )}
      </nav>
      <StartAgain lesson={lesson} task={part?.task ?? null} workbook={workbook} files={files} />
      <StorageNote />
    </article>
  );
}

function labelOf({ subject }: LoadedLesson, task: string | null): string {
  const kind = subject.definition.tasks?.find(({ id }) => id === task)?.kind;
  return kind ? KINDS[kind] : 'Take it along';
}

const Shown = createContext(0);

/** What an author may use in a lesson. */
const COMPONENTS = { Part, CaseFile: CaseExcerpt, h1: Heading };

/** One part of a lesson. The text is one component; a page shows one part of it. */
function Part({ index, children }: { readonly index: number; readonly children: ReactNode }) {
  return index === useContext(Shown) ? children : null;
}

/** Gets the focus when the page changes. The lesson's own title is the heading above it. */
function Heading({ children }: { readonly children?: ReactNode }) {
  return <h2 tabIndex={-1}>{children}</h2>;
}

interface CaseExcerptProps {
  readonly id: string;
  readonly stage: StageName;
  readonly file: string;
  /** The lines, put here by the build. */
  readonly children: ReactNode;
}

/** Lines from a case's file in the text of a lesson, and the way to the bench where they run. */
function CaseExcerpt({ id, stage, file, children }: CaseExcerptProps) {
  return (
    <figure className={styles.excerpt}>
      <figcaption className={classes('file-name', styles.fileName)}>
        {file.replace(/^site-packages\//, '')}
        <Link href={addresses.demo(id, stage)}>Run it</Link>
      </figcaption>
      {children}
    </figure>
  );
}
