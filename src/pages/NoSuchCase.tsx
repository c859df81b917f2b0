import { Link } from 'wouter';
import type { StageName } from '#case';
import { addresses } from './addresses.ts';
import styles from './lesson/Lesson.module.css';

interface NoSuchCaseProps {
  readonly caseId: string;
  /** What was asked for of a case that is there. */
  readonly stage?: string;
  readonly stages?: readonly StageName[];
  /** The case is there, but nobody has written its lesson. */
  readonly isWithoutLesson?: boolean;
}

/** An address that leads to no case, and the ways out. */
export function NoSuchCase({ caseId, stage, stages = [], isWithoutLesson = false }: NoSuchCaseProps) {
  return (
    <main className={styles.plain}>
      <h1>{headline(caseId, stage, isWithoutLesson)}</h1>
      <p>
        {stages.map((each) => (
          <span key={each}>
            <Link href={addresses.demo(caseId, each)}>{each}</Link>{' '}
          </span>
        ))}
        {isWithoutLesson && <Link href={addresses.demo(caseId)}>The case without a lesson</Link>}{' '}
        <Link href={addresses.cover}>All cases</Link>
      </p>
    </main>
  );
}

function headline(caseId: string, stage: string | undefined, isWithoutLesson: boolean): string {
  if (isWithoutLesson) return `The case «${caseId}» has no lesson yet`;
  return stage ? `The case «${caseId}» has no stage «${stage}»` : `There is no case «${caseId}»`;
}
