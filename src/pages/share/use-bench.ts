import { useEffect, useState } from 'react';
import { hasSameFiles, useSession, workspaceOf } from '../../session/index.ts';
import type { Room } from './room.ts';

/** What stands on the bench that a link leads to; `unknown` until the store and the other windows have told. */
export type Bench =
  | 'unknown'
  | 'as prepared'
  | 'the same'
  | { readonly edited: readonly string[]; readonly fromLink: boolean };

/** A store that does not answer is not waited for any longer. */
const LONGEST_WAIT_MS = 3000;

export function useBench({ bench, edits }: Room): Bench {
  const workspace = useSession((session) => workspaceOf(session, bench));
  const isTold = useSession(({ role, storage }) => role !== 'joining' && storage !== 'reading');
  const isLate = useIsLate();
  if (!isTold && !isLate) return 'unknown';
  const edited = Object.keys(workspace.edits);
  if (edited.length === 0) return 'as prepared';
  if (hasSameFiles(workspace.edits, edits)) return 'the same';
  return { edited, fromLink: workspace.fromLink.edits };
}

function useIsLate(): boolean {
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    const deadline = setTimeout(() => setLate(true), LONGEST_WAIT_MS);
    return () => clearTimeout(deadline);
  }, []);
  return isLate;
}
