import type { ReactNode } from 'react';
import type { Case } from '#case';
import { useCase } from '../case/use-case.ts';

interface WithCaseProps {
  readonly id: string;
  readonly children: (subject: Case) => ReactNode;
}

/** What is shown of a case, once it is loaded; before, or where it cannot be, a word of that. */
export function WithCase({ id, children }: WithCaseProps) {
  const loading = useCase(id);
  switch (loading.status) {
    case 'loading':
      return <p aria-busy="true">The code comes…</p>;
    case 'failed':
      return <p role="alert">{loading.reason}</p>;
    case 'loaded':
      return children(loading.value);
  }
}
