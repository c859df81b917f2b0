import { useEffect, useState } from 'react';
import type { Case } from './case.ts';
import { loadCase } from './catalogue.ts';

export type LoadedCase =
  | { readonly status: 'loading' }
  | { readonly status: 'loaded'; readonly subject: Case }
  /** `reason` is for the user. */
  | { readonly status: 'failed'; readonly reason: string };

const LOADING: LoadedCase = { status: 'loading' };

/** The definition and the files of a case. */
export function useCase(id: string): LoadedCase {
  const [loaded, setLoaded] = useState<LoadedCase>(LOADING);
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
  // Until the effect of another name has run, what is there is the case of before.
  return loaded.status === 'loaded' && loaded.subject.id !== id ? LOADING : loaded;
}
