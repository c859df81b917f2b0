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
}

/** Lines that are shown above a selection that is far down. */
const ABOVE = 4;

/** Takes over what came by a link, and marks it so. Edits of one's own are put aside; nothing is run. */
export function takeFromLink(bench: BenchId, { edits, openFile, selection }: Linked): void {
  rememberEdits(bench);
  const linked = withEditsFromLink(workspaceOf(useSession.getState(), bench), edits);
  putWorkspace(openFile === null ? { ...linked, openFile } : withOpenFile(linked, openFile));
  useSession.setState(({ typing }) => ({ typing: touched(typing, bench) }));
  showAnew(bench);
  if (openFile === null || selection === null) return;
  selectCode(bench, openFile, selection);
  const first = Math.min(selection.selectionStartLineNumber, selection.positionLineNumber);
  scrollCode(bench, openFile, Math.max(1, first - ABOVE));
}
