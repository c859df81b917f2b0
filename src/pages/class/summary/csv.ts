/** What a cell can hold. */
export type Cell = string | number | boolean;

/**
 * Rows as CSV (RFC 4180): every row ends with CRLF, and a cell with a quote, a line end or what parts cells in some country stands in
 * quotes. A text that a spreadsheet would take for a formula begins with an apostrophe, which shows it as it is.
 */
export function csvOf(rows: readonly (readonly Cell[])[]): string {
  return rows.map((row) => `${row.map(cellText).join(',')}\r\n`).join('');
}

/**
 * What a formula begins with, behind whatever a spreadsheet passes over: https://owasp.org/www-community/attacks/CSV_Injection. The
 * apostrophe itself is among them, so that one which was there can be told from one that was added.
 */
const FORMULA = /^[\s\p{Cf}\p{Cc}]*['=+\-@|%＝＋－＠]|^[\t\r\n]/u;

function cellText(cell: Cell): string {
  if (typeof cell !== 'string') return String(cell);
  const safe = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",;\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
