import { Fragment, useEffect } from 'react';
import { Link } from 'wouter';
import { at } from '#case';
import { CASES, type CaseEntry, onPackages } from '../../case/catalogue.ts';
import { addresses } from '../addresses.ts';
import { PageBar } from '../PageBar.tsx';
import { StorageNote, Transfer } from './Kept.tsx';
import styles from './LessonList.module.css';
import { LESSONS, type LessonEntry } from './lessons.ts';
import { PartBar } from './PartLinks.tsx';
import { firstOpen, passedCount } from './progress/progress.ts';
import { keepProgress, useProgress } from './progress/store.ts';
import { Tick } from './task/Outcome.tsx';

/** Every lesson: what it teaches, how long it takes, and how much of it is done. */
export function LessonList() {
  useEffect(() => void keepProgress(), []);
  return (
    <main className={styles.page}>
      <header className={styles.head}>
        <PageBar />
        <h1>Alone with the bug</h1>
        <p>
          Five mysteries to solve by yourself. Each is a small Python project that runs in this page: see it
          fail, make it give itself away, find the line, fix it and prove it. Every step is checked by running
          it.
        </p>
      </header>
      <ol>
        {CASES.filter(({ packages }) => packages.length === 0).map((found) => (
          <LessonItem key={found.id} found={found} />
        ))}
      </ol>
      <Transfer />
      <StorageNote />
    </main>
  );
}

function LessonItem({ found }: { readonly found: CaseEntry }) {
  const lesson = at(LESSONS, found.id);
  if (!lesson) return null;
  const epilogues = onPackages(found.id).flatMap(({ id, title }) => {
    const epilogue = at(LESSONS, id);
    return epilogue ? [{ id, title, epilogue }] : [];
  });
  return (
    <li className={styles.lesson}>
      <div>
        <h2>
          <Link href={addresses.lesson(found.id)} className="tap">
            {found.title}
          </Link>
        </h2>
        <p className={styles.teaches}>{lesson.teaches}.</p>
      </div>
      <Standing caseId={found.id} title={found.title} lesson={lesson} />
      {epilogues.map(({ id, title, epilogue }) => (
        <Fragment key={id}>
          <p className={styles.epilogue}>
            <Link href={addresses.lesson(id)} className="tap">
              {title}
            </Link>
          </p>
          <Standing caseId={id} title={title} lesson={epilogue} />
        </Fragment>
      ))}
    </li>
  );
}

interface StandingProps {
  readonly caseId: string;
  readonly title: string;
  readonly lesson: LessonEntry;
}

/** How much of a lesson is done, and the way on. */
function Standing({ caseId, title, lesson }: StandingProps) {
  const progress = useProgress(({ cases }) => at(cases, caseId));
  const tasks = lesson.parts.flatMap(({ task }) => (task === null ? [] : [task]));
  const passed = passedCount(progress, tasks);
  const isDone = passed === tasks.length;
  const next = lesson.parts[firstOpen(progress, lesson.parts)];
  return (
    <div className={styles.standing}>
      <PartBar entry={lesson} progress={progress} />
      <p className={styles.facts}>
        <span>
          {isDone && <Tick />} {factOf(passed, tasks.length)}
        </span>
        {passed === 0 && <span>{lesson.minutes} minutes</span>}
        {isDone && (
          <Link href={addresses.summary(caseId)} className="tap">
            Summary
          </Link>
        )}
        {!isDone && passed > 0 && (
          <Link
            href={addresses.lesson(caseId)}
            aria-label={`Continue ${title}: ${next?.title}`}
            className={styles.on}
          >
            Continue: {next?.title}
          </Link>
        )}
        {passed === 0 && (
          <Link href={addresses.lesson(caseId)} aria-label={`Begin ${title}`} className="tap">
            Begin
          </Link>
        )}
      </p>
    </div>
  );
}

function factOf(passed: number, count: number): string {
  if (passed === 0) return `${count} tasks`;
  return passed === count ? `All ${count} tasks done` : `${passed} of ${count} tasks done`;
}
