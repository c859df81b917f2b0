import { lazy, Suspense } from 'react';
import { PRINTS } from './kinds.ts';

const Pages = lazy(() => import('./Pages.tsx').then(({ Pages }) => ({ default: Pages })));

/** The talk on paper. @param kind as in the address */
export function Print({ kind }: { readonly kind: string | undefined }) {
  const known = PRINTS.find((each) => each === kind) ?? 'slides';
  return (
    <Suspense fallback={<main aria-busy="true">Laying out the pages.</main>}>
      <Pages key={known} kind={known} />
    </Suspense>
  );
}
