import type { Line } from './line-editor.ts';

/** Where a line is on the screen: it starts at a column and wraps at the width. */
export interface Place {
  /** Cells to the left of it, which the program's prompt takes. */
  readonly column: number;
  /** Of the terminal, in cells. */
  readonly width: number;
}

/**
 * What to write to the terminal to show `now` in place of `shown`: go back to its start, clear, write, and place the
 * cursor. A character counts as one cell.
 */
export function redraw(shown: Line, now: Line, place: Place): string {
  return start(shown, place) + CLEAR_BELOW + written(now, place);
}

/** What to write to remove a line, with the cursor where it started. */
export function erase(shown: Line, place: Place): string {
  return start(shown, place) + CLEAR_BELOW;
}

const CLEAR_BELOW = '\x1b[J';

function start({ cursor }: Line, place: Place): string {
  return up(rowOf(cursor, place)) + toColumn(place.column);
}

function written({ text, cursor }: Line, place: Place): string {
  const length = [...text].length;
  // A terminal wraps only at the next character: this makes it wrap now.
  const wrap = length > 0 && columnOf(length, place) === 0 ? ' \b' : '';
  return text + wrap + up(rowOf(length, place) - rowOf(cursor, place)) + toColumn(columnOf(cursor, place));
}

const rowOf = (offset: number, { column, width }: Place) => Math.floor((column + offset) / width);
const columnOf = (offset: number, { column, width }: Place) => (column + offset) % width;
const up = (rows: number) => (rows > 0 ? `\x1b[${rows}A` : '');
const toColumn = (column: number) => `\r${column > 0 ? `\x1b[${column}C` : ''}`;
