import type { StageName } from '#case';
import { type LoadedCase, useCase } from '../../case/use-case.ts';
import { openFileOf, useSession, viewOf, workspaceId, workspaceOf } from '../../session/index.ts';
import type { Room } from './room.ts';

/** The bench of a case as it stands, to be shared; until its files are there, how it stands with them. */
export function useRoom(caseId: string, stage: StageName): Room | Exclude<LoadedCase, { status: 'loaded' }> {
  const loaded = useCase(caseId);
  const workspace = useSession((session) => workspaceOf(session, caseId, stage));
  const selected = useSession((session) => viewOf(session, workspaceId(caseId, stage)).selected?.what);
  if (loaded.status !== 'loaded') return loaded;
  const openFile = openFileOf(loaded.subject, workspace);
  const selection = selected?.file === openFile ? selected.selection : null;
  return { caseId, stage, edits: workspace.edits, openFile, selection };
}
