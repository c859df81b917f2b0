import { Link } from 'wouter';
import type { StageName } from '#case';
import styles from './StageLinks.module.css';

interface StageLinksProps {
  readonly caseId: string;
  readonly stages: readonly StageName[];
  readonly current: StageName;
}

/** The prepared states of a case, to go from one to another. */
export function StageLinks({ caseId, stages, current }: StageLinksProps) {
  return (
    <nav aria-label="Stages">
      <ol className={styles.stages}>
        {stages.map((stage) => (
          <li key={stage}>
            <Link
              href={`/demo/${caseId}/${stage}`}
              className={styles.stage}
              aria-current={stage === current ? 'page' : undefined}
            >
              {stage}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
