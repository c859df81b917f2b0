import { useSyncExternalStore } from 'react';

/** Below this, text and panels stand under each other: phones, and a page at 200 %. */
const WIDE = '(min-width: 56rem)';

export function useIsWide(): boolean {
  return useSyncExternalStore(subscribe, () => matchMedia(WIDE).matches);
}

function subscribe(onChange: () => void): () => void {
  const query = matchMedia(WIDE);
  query.addEventListener('change', onChange);
  return () => query.removeEventListener('change', onChange);
}
