import {
  at,
  type BenchId,
  type Case,
  hasSameFiles,
  knownFiles,
  type ProjectFiles,
  type StageName,
} from '#case';
import { readInstalled } from '#runtime';
import { messageOf } from '../../ui/index.ts';
import { type InstalledFile, putWorkspace, useSession, workspaceOf } from '../state/session.ts';
import { touched } from '../state/typing.ts';
import {
  NOTHING_FROM_LINK,
  type Workspace,
  withEdit,
  withEditsBack,
  withOpenFile,
  withoutEdits,
  withoutTabs,
  withoutUndo,
} from '../state/workspace.ts';
import { rememberEdits } from './history.ts';
import { lookAtFile } from './steps.ts';

/** What a user can do with the files of a case. */
export function editFile(bench: BenchId, subject: Case, path: string, text: string): void {
  const prepared = preparedText(subject, bench.stage, path);
  change(bench, (workspace) => withEdit(workspace, path, text, prepared));
}

/** While a run is walked, the file is in front until the next step. */
export function openFile(bench: BenchId, path: string): void {
  change(bench, (workspace) => withOpenFile(workspace, path));
  lookAtFile(bench, path);
}

/** Takes all edits away, and with them the tabs of files that only an edit had made. */
export function resetWorkspace(bench: BenchId, subject: Case): void {
  replace(bench, (workspace) => {
    const made = Object.keys(workspace.edits).filter(
      (path) => preparedText(subject, bench.stage, path) === undefined,
    );
    return withoutTabs(withoutEdits(workspace), made);
  });
}

/** Takes over all edits of a workspace at once, from somewhere that keeps them: an undo, a solution, a file. */
export function putEdits(bench: BenchId, edits: ProjectFiles): void {
  replace(bench, (workspace) => ({
    ...workspace,
    edits,
    discarded: null,
    fromLink: NOTHING_FROM_LINK,
  }));
}

export function undoReset(bench: BenchId): void {
  replace(bench, withEditsBack);
}

/** The last reset is meant. Its edits are still among the states that one can go back to. */
export function acceptReset(bench: BenchId): void {
  change(bench, withoutUndo);
}

/** The text of a file without edits, also of an installed package. */
export function preparedText(subject: Case, stage: StageName, path: string): string | undefined {
  const installed = at(useSession.getState().installed, path);
  return at(knownFiles(subject, stage), path) ?? (installed?.status === 'read' ? installed.text : undefined);
}

/** Changes all edits at once, in a way that one can go back from. */
function replace(bench: BenchId, how: (workspace: Workspace) => Workspace): void {
  const before = workspaceOf(useSession.getState(), bench);
  if (!hasSameFiles(before.edits, how(before).edits)) rememberEdits(bench);
  change(bench, how);
}

function change(bench: BenchId, how: (workspace: Workspace) => Workspace): void {
  const before = workspaceOf(useSession.getState(), bench);
  const after = how(before);
  putWorkspace(after);
  if (after.edits === before.edits) return;
  useSession.setState(({ typing }) => ({ typing: touched(typing, bench) }));
}

/** Reads a file of the packages of a case into the session, unless it is there or on its way. */
export async function readInstalledFile(subject: Case, path: string): Promise<void> {
  const known = at(useSession.getState().installed, path);
  if (known && known.status !== 'missing') return;
  put(path, { status: 'reading' });
  put(path, await read(subject.definition.packages ?? [], path));
}

async function read(packages: readonly string[], path: string): Promise<InstalledFile> {
  try {
    const text = await readInstalled(packages, path);
    return text === null
      ? { status: 'missing', reason: `The packages ${packages.join(', ')} have no file ${path}.` }
      : { status: 'read', text };
  } catch (failure) {
    return { status: 'missing', reason: messageOf(failure) };
  }
}

function put(path: string, file: InstalledFile): void {
  useSession.setState(({ installed }) => ({ installed: { ...installed, [path]: file } }));
}
