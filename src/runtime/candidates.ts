import type { Candidate } from './choice/candidate.ts';
import { embedded } from './embedded/candidate.ts';
import { webcontainer } from './webcontainer/candidate.ts';

/**
 * What can run programs on the page. The first serves at once; each other one takes over when it has arrived, the first of
 * them before those behind it. A new runtime is one more entry.
 */
export const CANDIDATES: readonly [Candidate, ...Candidate[]] = [embedded, webcontainer];
