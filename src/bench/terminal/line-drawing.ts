import { cellsOf } from './cells.ts';
import type { Line } from './line-editor.ts';

/** Where a line is on the screen: it starts at a column and wraps at the width. */
export interface Place {
  /** Cells to the left of it, which the program's prompt takes. */
  readonly column: number;
  /** Of the terminal, in cells. */
  readonly width: number;
}

/** What to write to the terminal to show `now` in place of `shown`: go back to its start, clear, write, and place the cursor. */
export function redraw(shown: Line, now: Line, place: Place): string {
  return start(shown, place) + CLEAR_BELOW + written(now, place);
}

/** What to write to remove a line, with the cursor where it started. */
export function erase(shown: Line, place: Place): string {
  return start(shown, place) + CLEAR_BELOW;
}

const CLEAR_BELOW = '\x1b[J';

function start(line: Line, place: Place): string {
  return up(cursorOf(line, place).row) + toColumn(place.column);
}

function written(line: Line, place: Place): string {
  const end = endOf(line.text, place);
  const cursor = cursorOf(line, place);
  // A terminal wraps only at the next character: this makes it wrap now.
  const wrap = line.text !== '' && end.column === 0 ? ' \b' : '';
  return line.text + wrap + up(end.row - cursor.row) + toColumn(cursor.column);
}

interface Cell {
  readonly row: number;
  readonly column: number;
}

function cursorOf({ text, cursor }: Line, place: Place): Cell {
  return endOf([...text].slice(0, cursor).join(''), place);
}

/** The cell behind a text. A wide character does not begin in the last column. */
function endOf(text: string, { column: from, width }: Place): Cell {
  let row = 0;
  let column = from;
  for (const cells of cellsOf(text)) {
    if (column + cells > width) {
      row += 1;
      column = 0;
    }
    column += cells;
  }
  return column === width ? { row: row + 1, column: 0 } : { row, column };
}

const up = (rows: number) => (rows > 0 ? `\x1b[${rows}A` : '');
const toColumn = (column: number) => `\r${column > 0 ? `\x1b[${column}C` : ''}`;
