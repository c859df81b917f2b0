import { at, type Case, knownFiles, type ProjectFiles, type StageName } from '#case';
import { isSameEdits } from '../history/states.ts';
import { rememberEdits } from '../history/states-intents.ts';
import { putWorkspace, useSession, workspaceOf } from '../session.ts';
import { touched } from '../typing/typing.ts';
import {
  NOTHING_FROM_LINK,
  type Workspace,
  withEdit,
  withEditsBack,
  withOpenFile,
  withoutEdits,
  withoutTabs,
  workspaceId,
} from './workspace.ts';

/** What a user can do with the files of a case. */
export function editFile(subject: Case, stage: StageName, path: string, text: string): void {
  const prepared = preparedText(subject, stage, path);
  change(subject.id, stage, (workspace) => withEdit(workspace, path, text, prepared));
}

export function openFile(caseId: string, stage: StageName, path: string): void {
  change(caseId, stage, (workspace) => withOpenFile(workspace, path));
}

/** Takes all edits away, and with them the tabs of files that only an edit had made. */
export function resetWorkspace(subject: Case, stage: StageName): void {
  replace(subject.id, stage, (workspace) => {
    const made = Object.keys(workspace.edits).filter(
      (path) => preparedText(subject, stage, path) === undefined,
    );
    return withoutTabs(withoutEdits(workspace), made);
  });
}

/** Takes over all edits of a workspace at once, from somewhere that keeps them: an undo, a solution, a file. */
export function putEdits(caseId: string, stage: StageName, edits: ProjectFiles): void {
  replace(caseId, stage, (workspace) => ({
    ...workspace,
    edits,
    discarded: null,
    fromLink: NOTHING_FROM_LINK,
  }));
}

export function undoReset(caseId: string, stage: StageName): void {
  replace(caseId, stage, withEditsBack);
}

/** What a file says without edits, that of an installed package included. */
export function preparedText(subject: Case, stage: StageName, path: string): string | undefined {
  const installed = at(useSession.getState().installed, path);
  return at(knownFiles(subject, stage), path) ?? (installed?.status === 'read' ? installed.text : undefined);
}

/** Changes all edits at once, in a way that one can go back from. */
function replace(caseId: string, stage: StageName, how: (workspace: Workspace) => Workspace): void {
  const before = workspaceOf(useSession.getState(), caseId, stage);
  if (!isSameEdits(before.edits, how(before).edits)) rememberEdits(caseId, stage);
  change(caseId, stage, how);
}

function change(caseId: string, stage: StageName, how: (workspace: Workspace) => Workspace): void {
  const before = workspaceOf(useSession.getState(), caseId, stage);
  const after = how(before);
  putWorkspace(after);
  if (after.edits === before.edits) return;
  useSession.setState(({ typing }) => ({ typing: touched(typing, workspaceId(caseId, stage)) }));
}
