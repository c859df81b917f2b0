import { useEffect } from 'react';
import { Link } from 'wouter';
import { at } from '#case';
import { CASES, type CaseEntry } from '../../case/catalogue.ts';
import { addresses } from '../addresses.ts';
import { LESSONS } from '../lesson/lessons.ts';
import { passedCount } from '../lesson/progress/progress.ts';
import { keepProgress, useProgress } from '../lesson/progress/store.ts';
import styles from './Roads.module.css';

/** How much of a lesson is done. */
interface Work {
  readonly entry: CaseEntry;
  readonly passed: number;
  readonly tasks: number;
  /** When something was done last; 0 for never. */
  readonly latest: number;
}

/** For who solves a case alone: where to begin or to go on, and how far each case is. */
export function LearnRoad() {
  useEffect(() => void keepProgress(), []);
  const works = useWorks();
  const begun = works.filter(({ passed, tasks }) => passed > 0 && passed < tasks);
  const [last] = begun.toSorted((one, other) => other.latest - one.latest);
  const next = last ?? works.find(({ passed, tasks }) => passed < tasks);
  return (
    <section aria-labelledby="learn" className={styles.road}>
      <h2 id="learn">Solve a case alone</h2>
      <p className={styles.first}>
        {next && (
          <Link href={addresses.lesson(next.entry.id)} className="way-on">
            {last ? 'Continue' : 'Begin'}: {next.entry.title}
          </Link>
        )}
        <Link href={addresses.lessons} className="tap">
          All lessons
        </Link>
      </p>
      <ul className={styles.works}>
        {works.map((work) => (
          <li key={work.entry.id}>
            <Link href={addresses.lesson(work.entry.id)}>{work.entry.title}</Link>
            <Done {...work} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** As a bar for each task would be too wide, one for all of them; and in words. */
function Done({ passed, tasks }: Work) {
  return (
    <>
      <progress aria-hidden max={tasks} value={passed} className={styles.progress} />
      <span className={styles.done}>
        {passed === tasks ? 'solved' : passed === 0 ? `${tasks} tasks` : `${passed} of ${tasks}`}
      </span>
    </>
  );
}

/** The lessons on small cases; those on packages follow on from them. */
function useWorks(): readonly Work[] {
  const { cases } = useProgress();
  return CASES.filter(({ packages }) => packages.length === 0).flatMap((entry) => {
    const lesson = at(LESSONS, entry.id);
    if (!lesson) return [];
    const progress = at(cases, entry.id);
    const tasks = lesson.parts.flatMap(({ task }) => (task === null ? [] : [task]));
    const times = Object.values(progress?.tasks ?? {}).map(({ passedAt }) => passedAt ?? 0);
    return [
      {
        entry,
        passed: passedCount(progress, tasks),
        tasks: tasks.length,
        latest: Math.max(0, ...times),
      },
    ];
  });
}
