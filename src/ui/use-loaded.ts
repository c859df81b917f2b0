import { useEffect, useState } from 'react';
import { messageOf } from './faults.ts';

export type Loaded<Value> =
  | { readonly status: 'loading' }
  | { readonly status: 'loaded'; readonly value: Value }
  /** `reason` is for the user. */
  | { readonly status: 'failed'; readonly reason: string };

const LOADING = { status: 'loading' } as const;

/** What belongs to a name, while and after it is loaded. Give the same function and a name that compares with `===`. */
export function useLoaded<Name, Value>(load: (name: Name) => Promise<Value>, name: Name): Loaded<Value> {
  const [known, setKnown] = useState<{ readonly of: Name; readonly now: Loaded<Value> }>();
  useEffect(() => {
    let isWanted = true;
    const put = (now: Loaded<Value>) => isWanted && setKnown({ of: name, now });
    load(name).then(
      (value) => put({ status: 'loaded', value }),
      (failure: unknown) => put({ status: 'failed', reason: messageOf(failure) }),
    );
    return () => {
      isWanted = false;
    };
  }, [load, name]);
  // Until the effect of another name has run, what is known belongs to the name before.
  return known?.of === name ? known.now : LOADING;
}
