import { Suspense, useState, useSyncExternalStore } from 'react';
import { isMember, watchMembership } from '../../session/later.ts';
import { lazyPage } from '../../ui/index.ts';

/** Not needed for the first slide, nor by anybody who is in no class. */
const ClassBar = lazyPage(async () => (await import('./ClassBar.tsx')).ClassBar);

/** Around all pages of a browser that has joined a class. */
export function InClass() {
  const isIn = useSyncExternalStore(watchMembership, isMember);
  const [wasIn, setWasIn] = useState(isIn);
  // It stays to say that a class is over.
  if (isIn && !wasIn) setWasIn(true);
  if (!wasIn) return null;
  return (
    <Suspense>
      <ClassBar />
    </Suspense>
  );
}
