import { useEffect, useId, useState } from 'react';
import type { Case, StageName } from '#case';
import { loadCase } from '../case/catalogue.ts';
import { readyFor } from '../session/index.ts';
import { CaseBench } from './CaseBench.tsx';
import styles from './LiveCase.module.css';

export interface LiveCaseProps {
  readonly id: string;
  readonly stage: StageName;
  /** Gives the keyboard back to whatever is around the panels. */
  readonly onLeave: () => void;
}

type Loading =
  | { readonly status: 'loading' }
  | { readonly status: 'loaded'; readonly subject: Case }
  | { readonly status: 'failed'; readonly reason: string };

/** A case on its slide: editor, run bar and terminal, and beside them what the run left as evidence. */
export function LiveCase({ id, stage, onLeave }: LiveCaseProps) {
  const loading = useCase(id, stage);
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
          key={`${id}/${stage}`}
          panelId={name}
          subject={loading.subject}
          stage={stage}
          onLeave={onLeave}
        />
      );
  }
}

function useCase(id: string, stage: StageName): Loading {
  const [loading, setLoading] = useState<Loading>({ status: 'loading' });
  useEffect(() => {
    let isWanted = true;
    loadCase(id).then(
      (subject) => {
        if (!isWanted) return;
        readyFor(id, stage);
        setLoading({ status: 'loaded', subject });
      },
      (failure: Error) => isWanted && setLoading({ status: 'failed', reason: failure.message }),
    );
    return () => {
      isWanted = false;
    };
  }, [id, stage]);
  return loading;
}
