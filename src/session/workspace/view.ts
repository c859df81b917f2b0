import { type BenchId, benchKey, type Line } from '#case';
import { useSession } from '../state/session.ts';
import { THIS_WINDOW } from '../state/this-window.ts';
import { type ByHand, type Selection, type TypedLine, type View, viewOf } from '../state/view.ts';
import { openFile } from './edits.ts';

/** What a user does with the panels of a workspace beside editing. */

/** Goes to the line of a frame. */
export function openLine(bench: BenchId, { file, line }: Line): void {
  openFile(bench, file);
  change(bench, { marked: { file, line }, selected: null, scrolled: null });
}

export function selectCode(bench: BenchId, file: string, selection: Selection): void {
  change(bench, { selected: byHand({ file, selection }) });
}

/** @param line the one at the top of the editor, a part of it where it is cut */
export function scrollCode(bench: BenchId, file: string, line: number): void {
  change(bench, { scrolled: byHand({ file, line }) });
}

/** @param rows up from the end */
export function scrollTerminal(bench: BenchId, rows: number): void {
  change(bench, { terminal: byHand(rows) });
}

export function typeAhead(bench: BenchId, line: TypedLine): void {
  change(bench, { typed: byHand(line) });
}

/** @param part of the way down, 0 to 1 */
export function scrollEvidence(bench: BenchId, part: number): void {
  change(bench, { evidence: byHand(part) });
}

/** Shows the stack of a clue whole, or folded again. */
export function toggleStack(bench: BenchId, clue: number): void {
  change(bench, { unfolded: toggled(viewOf(useSession.getState(), bench).unfolded, clue) });
}

/**
 * Shows a text of the evidence that is hidden at first, or hides one that is shown.
 *
 * @param part the path of a file that was left behind, or a name that is no path
 */
export function turnPart(bench: BenchId, part: string): void {
  change(bench, { turned: toggled(viewOf(useSession.getState(), bench).turned, part) });
}

function toggled<Item>(list: readonly Item[], item: Item): readonly Item[] {
  return list.includes(item) ? list.filter((each) => each !== item) : [...list, item];
}

/** A new run begins with an empty terminal and without clues. */
export function clearLastRun(bench: BenchId): void {
  change(bench, { terminal: null, typed: null, evidence: null, unfolded: [], turned: [], steps: null });
}

/** Other code is in the editor: nothing of it is marked or selected yet, and it is shown from its first line. */
export function showAnew(bench: BenchId): void {
  change(bench, { marked: null, selected: null, scrolled: null });
}

function byHand<What>(what: What): ByHand<What> {
  return { by: THIS_WINDOW, what };
}

function change(bench: BenchId, changed: Partial<View>): void {
  const key = benchKey(bench);
  useSession.setState((session) => ({
    views: { ...session.views, [key]: { ...viewOf(session, bench), ...changed } },
  }));
}
