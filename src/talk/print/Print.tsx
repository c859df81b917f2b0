import { lazy, Suspense } from 'react';

const Pages = lazy(() => import('./Pages.tsx').then(({ Pages }) => ({ default: Pages })));

/** What can be printed: a page a slide, a page a step, or slides with notes and evidence to read later. */
export const PRINTS = ['slides', 'steps', 'handout'] as const;
export type PrintKind = (typeof PRINTS)[number];

/** The talk on paper. @param kind as in the address */
export function Print({ kind }: { readonly kind: string | undefined }) {
  const known = PRINTS.find((each) => each === kind) ?? 'slides';
  return (
    <Suspense fallback={<main aria-busy="true">Laying out the pages.</main>}>
      <Pages key={known} kind={known} />
    </Suspense>
  );
}
