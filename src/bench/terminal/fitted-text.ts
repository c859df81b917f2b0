import { cutNotice, lengthBeforeCuts } from '#runtime';

/** Rows that the terminal remembers above those that it shows. */
export const SCROLLBACK = 5_000;

/** Cells of a row at the least: where lines wrap is not known here. */
const NARROWEST = 40;
const HEAD_ROWS = 500;
/** A few are left for what is typed, and for our own words. */
const TAIL_ROWS = SCROLLBACK - HEAD_ROWS - 100;

/**
 * As much of a text as the terminal remembers: where that is not all, the begin, a notice and the end. So who scrolls
 * up comes to the begin of the text, past a line that says what is missing.
 */
export function fitted(text: string): string {
  const headEnd = endOfFirstRows(text, HEAD_ROWS);
  const tailStart = startOfLastRows(text, TAIL_ROWS);
  if (tailStart <= headEnd) return text;
  const cut = cutNotice(lengthBeforeCuts(text.slice(headEnd, tailStart)));
  return text.slice(0, headEnd) + cut + text.slice(tailStart);
}

function endOfFirstRows(text: string, rows: number): number {
  let at = 0;
  for (let left = rows; left > 0 && at < text.length; ) {
    const end = text.indexOf('\n', at) + 1 || text.length;
    if (rowsOf(end - at) > left) return at + left * NARROWEST;
    left -= rowsOf(end - at);
    at = end;
  }
  return at;
}

function startOfLastRows(text: string, rows: number): number {
  let at = text.length;
  for (let left = rows; left > 0 && at > 0; ) {
    const start = at < 2 ? 0 : text.lastIndexOf('\n', at - 2) + 1;
    if (rowsOf(at - start) > left) return at - left * NARROWEST;
    left -= rowsOf(at - start);
    at = start;
  }
  return at;
}

const rowsOf = (length: number) => Math.ceil(length / NARROWEST);
