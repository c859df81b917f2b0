import type { BenchId } from '#case';
import { type LoadedCase, useCase } from '../../case/use-case.ts';
import { openFileOf, useSession, viewOf, workspaceOf } from '../../session/index.ts';
import type { Room } from './room.ts';

/** The bench of a case as it stands, to be shared; until its files are there, how it stands with them. */
export function useRoom(bench: BenchId): Room | Exclude<LoadedCase, { status: 'loaded' }> {
  const loaded = useCase(bench.case);
  const workspace = useSession((session) => workspaceOf(session, bench));
  const selected = useSession((session) => viewOf(session, bench).selected?.what);
  if (loaded.status !== 'loaded') return loaded;
  const openFile = openFileOf(loaded.subject, workspace);
  const selection = selected?.file === openFile ? selected.selection : null;
  return { bench, edits: workspace.edits, openFile, selection };
}
