import type { Line, StageName } from '#case';
import { useSession } from '../session.ts';
import { THIS_WINDOW } from '../this-window.ts';
import { openFile } from '../workspace/edits.ts';
import { type WorkspaceId, workspaceId } from '../workspace/workspace.ts';
import { type ByHand, type Selection, type TypedLine, type View, viewOf } from './view.ts';

/** What a user does with the panels of a workspace beside editing. */

/** Goes to the line of a frame. */
export function openLine(caseId: string, stage: StageName, { file, line }: Line): void {
  openFile(caseId, stage, file);
  change(workspaceId(caseId, stage), { marked: { file, line }, selected: null, scrolled: null });
}

export function selectCode(id: WorkspaceId, file: string, selection: Selection): void {
  change(id, { selected: byHand({ file, selection }) });
}

/** @param line the one at the top of the editor, a part of it where it is cut */
export function scrollCode(id: WorkspaceId, file: string, line: number): void {
  change(id, { scrolled: byHand({ file, line }) });
}

/** @param rows up from the end */
export function scrollTerminal(id: WorkspaceId, rows: number): void {
  change(id, { terminal: byHand(rows) });
}

export function typeAhead(id: WorkspaceId, line: TypedLine): void {
  change(id, { typed: byHand(line) });
}

/** @param part of the way down, 0 to 1 */
export function scrollEvidence(id: WorkspaceId, part: number): void {
  change(id, { evidence: byHand(part) });
}

/** Shows the stack of a clue whole, or folded again. */
export function toggleStack(id: WorkspaceId, clue: number): void {
  const { unfolded } = viewOf(useSession.getState(), id);
  const others = unfolded.filter((each) => each !== clue);
  change(id, { unfolded: others.length < unfolded.length ? others : [...others, clue] });
}

/** A new run begins with an empty terminal and without clues. */
export function clearLastRun(id: WorkspaceId): void {
  change(id, { terminal: null, typed: null, evidence: null, unfolded: [] });
}

/** Other code is in the editor: nothing of it is marked or selected yet, and it is shown from its first line. */
export function showAnew(id: WorkspaceId): void {
  change(id, { marked: null, selected: null, scrolled: null });
}

function byHand<What>(what: What): ByHand<What> {
  return { by: THIS_WINDOW, what };
}

function change(id: WorkspaceId, changed: Partial<View>): void {
  useSession.setState((session) => ({
    views: { ...session.views, [id]: { ...viewOf(session, id), ...changed } },
  }));
}
