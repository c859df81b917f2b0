import { Link } from 'wouter';
import type { StageName } from '#case';
import styles from './Lesson.module.css';

interface NoSuchCaseProps {
  readonly caseId: string;
  /** What was asked for of a case that is there. */
  readonly stage?: string;
  readonly stages?: readonly StageName[];
}

/** An address that leads to no case, and the ways out. */
export function NoSuchCase({ caseId, stage, stages = [] }: NoSuchCaseProps) {
  return (
    <main className={styles.lesson}>
      <h1>{stage ? `The case «${caseId}» has no stage «${stage}»` : `There is no case «${caseId}»`}</h1>
      <p>
        {stages.map((each) => (
          <span key={each}>
            <Link href={`/demo/${caseId}/${each}`}>{each}</Link>{' '}
          </span>
        ))}
        <Link href="/">All cases</Link>
      </p>
    </main>
  );
}
