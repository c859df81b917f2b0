import type { Candidate } from '../choice/candidate.ts';
import { foreseenDeafness } from './waits/why-deaf.ts';

/** CPython in a frame of this page. */
export const embedded: Candidate = {
  id: 'embedded',
  where: 'this page',
  foreseenDeafness,
  async load(_onLost, onStep) {
    const { createIsolatedRuntime } = await import('./isolation/isolated-runtime.ts');
    return createIsolatedRuntime(onStep);
  },
};
