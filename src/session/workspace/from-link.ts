import type { BenchId, ProjectFiles } from '#case';
import { putWorkspace, useSession, workspaceOf } from '../state/session.ts';
import { touched } from '../state/typing.ts';
import type { Selection } from '../state/view.ts';
import { withEditsFromLink, withOpenFile } from '../state/workspace.ts';
import { rememberEdits } from './history.ts';
import { scrollCode, selectCode, showAnew } from './view.ts';

/** What a link says of a workspace. */
export interface Linked {
  readonly edits: ProjectFiles;
  readonly openFile: string | null;
  readonly selection: Selection | null;
  /** The first line of the open file that differs; `null` if none does. */
  readonly firstDifference: number | null;
}

/** Lines that are shown above a selection that is far down. */
const ABOVE = 4;

/** Takes over what came by a link, and marks it so. Edits of one's own are put aside; nothing is run. */
export function takeFromLink(bench: BenchId, { edits, openFile, selection, firstDifference }: Linked): void {
  rememberEdits(bench);
  const linked = withEditsFromLink(workspaceOf(useSession.getState(), bench), edits);
  putWorkspace(openFile === null ? { ...linked, openFile } : withOpenFile(linked, openFile));
  useSession.setState(({ typing }) => ({ typing: touched(typing, bench) }));
  showAnew(bench);
  if (openFile === null || selection === null) return;
  selectCode(bench, openFile, selection);
  const selected = Math.min(selection.selectionStartLineNumber, selection.positionLineNumber);
  // Where somebody's cursor happened to be is no place to begin to read.
  const top = isCursor(selection) ? (firstDifference ?? selected) - 1 : selected - ABOVE;
  scrollCode(bench, openFile, Math.max(1, top));
}

function isCursor(selection: Selection): boolean {
  return (
    selection.selectionStartLineNumber === selection.positionLineNumber &&
    selection.selectionStartColumn === selection.positionColumn
  );
}
