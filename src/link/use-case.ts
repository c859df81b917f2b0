import { useEffect, useState } from 'react';
import type { Case } from '#case';
import { loadCase } from '../case/catalogue.ts';

export type LoadedCase =
  | { readonly status: 'loading' }
  | { readonly status: 'loaded'; readonly subject: Case }
  /** `reason` is for the user. */
  | { readonly status: 'failed'; readonly reason: string };

/** The files of a case, without readying any Python. */
export function useCase(id: string): LoadedCase {
  const [loaded, setLoaded] = useState<LoadedCase>({ status: 'loading' });
  useEffect(() => {
    let isWanted = true;
    loadCase(id).then(
      (subject) => isWanted && setLoaded({ status: 'loaded', subject }),
      (failure: Error) => isWanted && setLoaded({ status: 'failed', reason: failure.message }),
    );
    return () => {
      isWanted = false;
    };
  }, [id]);
  return loaded;
}
