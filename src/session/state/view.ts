import { at, type BenchId, benchKey, type Line } from '#case';
import type { Steps } from './steps.ts';

/** What is selected in the editor, as it counts lines and columns; where nothing is, both places are the cursor's. */
export interface Selection {
  readonly selectionStartLineNumber: number;
  readonly selectionStartColumn: number;
  readonly positionLineNumber: number;
  readonly positionColumn: number;
}

/** A cursor after this many UTF-16 units of the text. */
export function cursorAt(text: string, offset: number): Selection {
  const lines = text.slice(0, offset).split(/\r\n|\r|\n/);
  const line = lines.length;
  const column = (lines.at(-1)?.length ?? 0) + 1;
  return {
    selectionStartLineNumber: line,
    selectionStartColumn: column,
    positionLineNumber: line,
    positionColumn: column,
  };
}

/** A line that is typed at the terminal and not sent yet. Positions count characters, not UTF-16 units. */
export interface TypedLine {
  readonly text: string;
  readonly cursor: number;
}

/** Something that was done with the panels of a workspace, in the window that `by` names. */
export interface ByHand<What> {
  readonly by: string;
  readonly what: What;
}

/** What the panels of a workspace show, the same in every window. */
export interface View {
  /** The line that a frame led to. */
  readonly marked: Line | null;
  readonly selected: ByHand<{ readonly file: string; readonly selection: Selection }> | null;
  /** The line at the top of the editor; a part of one where it is cut. */
  readonly scrolled: ByHand<{ readonly file: string; readonly line: number }> | null;
  /** Rows that the terminal is scrolled up from its end. */
  readonly terminal: ByHand<number> | null;
  readonly typed: ByHand<TypedLine> | null;
  /** How far the evidence is scrolled down, 0 to 1. */
  readonly evidence: ByHand<number> | null;
  /** The clues whose stacks are shown whole, by their places. */
  readonly unfolded: readonly number[];
  /** Texts of the evidence that are shown where they were not at first, or the other way round: paths of files left behind, names of others. */
  readonly turned: readonly string[];
  /** Where a recorded run is walked; `null` while it is not. */
  readonly steps: Steps | null;
}

const FRESH_VIEW: View = {
  marked: null,
  selected: null,
  scrolled: null,
  terminal: null,
  typed: null,
  evidence: null,
  unfolded: [],
  turned: [],
  steps: null,
};

export function viewOf({ views }: { readonly views: Readonly<Record<string, View>> }, bench: BenchId): View {
  return at(views, benchKey(bench)) ?? FRESH_VIEW;
}
