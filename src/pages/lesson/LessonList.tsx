import { useEffect } from 'react';
import { Link } from 'wouter';
import { at } from '#case';
import { CASES, type CaseEntry, onPackages } from '../../case/catalogue.ts';
import { addresses } from '../addresses.ts';
import { PageBar } from '../PageBar.tsx';
import { StorageNote, Transfer } from './Kept.tsx';
import styles from './LessonList.module.css';
import { LESSONS, type LessonEntry } from './lessons.ts';
import { passedCount } from './progress/progress.ts';
import { keepProgress, useProgress } from './progress/store.ts';

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
      <h2>
        <Link href={addresses.lessonPage(found.id, 0)}>{found.title}</Link>
      </h2>
      <p className={styles.teaches}>{lesson.teaches}.</p>
      <Facts caseId={found.id} lesson={lesson} />
      {epilogues.map(({ id, title, epilogue }) => (
        <div key={id} className={styles.epilogue}>
          <Link href={addresses.lessonPage(id, 0)}>{title}</Link>
          <Facts caseId={id} lesson={epilogue} />
        </div>
      ))}
    </li>
  );
}

function Facts({ caseId, lesson }: { readonly caseId: string; readonly lesson: LessonEntry }) {
  const progress = useProgress(({ cases }) => at(cases, caseId));
  const tasks = lesson.parts.flatMap(({ task }) => (task === null ? [] : [task]));
  const passed = passedCount(progress, tasks);
  return (
    <p className={styles.facts}>
      <span>{lesson.minutes} minutes</span>
      <span>{factOf(passed, tasks.length)}</span>
    </p>
  );
}

function factOf(passed: number, count: number): string {
  if (passed === 0) return `${count} tasks`;
  return passed === count ? `all ${count} tasks done` : `${passed} of ${count} tasks done`;
}
