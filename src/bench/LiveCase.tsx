import { useEffect, useId } from 'react';
import { benchId, benchKey, type StageName } from '#case';
import { useCase } from '../case/use-case.ts';
import { orders } from '../session/index.ts';
import { CaseBench } from './CaseBench.tsx';
import styles from './LiveCase.module.css';

export interface LiveCaseProps {
  readonly id: string;
  readonly stage: StageName;
  /** How many clicks of its slide have told of a recorded run of it; left out where it is only run. */
  readonly clicks?: number;
  /** Gives the keyboard back to what is around the panels; left out where there is nothing but them. */
  readonly onLeave?: () => void;
}

/** A case on its slide: editor, run bar and terminal, and beside them the evidence of the run. */
export function LiveCase({ id, stage, clicks, onLeave }: LiveCaseProps) {
  const bench = benchId(id, stage, clicks === undefined ? 'talk' : 'walk');
  const loading = useCase(id);
  const isLoaded = loading.status === 'loaded';
  useEffect(() => {
    if (isLoaded) orders.readyFor(bench);
  }, [isLoaded, bench]);
  const name = useId();
  switch (loading.status) {
    case 'loading':
      return <div className={styles.bench} aria-busy="true" />;
    case 'failed':
      return (
        <p role="alert" className={styles.failure}>
          {loading.reason}
        </p>
      );
    case 'loaded':
      return (
        <CaseBench
          key={benchKey(bench)}
          id={bench}
          panelId={name}
          subject={loading.value}
          {...(clicks !== undefined && { clicks })}
          {...(onLeave && { onLeave })}
        />
      );
  }
}
