import type { Found } from './characters.ts';

/** Of blanks in a row, a tab being as wide as the editor has it: behind fewer, a line is seen to go on. */
const LEAST_BLANKS = 40;
/** Tables are wider than a window, now and then, but hardly ever that far to the right of all that is seen of them. */
const SEEN_COLUMNS = 120;
const TAB = 4;

const BLANKS = /[\p{Zs}\t\f\u2800]{10,}/gu;

interface WideGap {
  readonly at: number;
  readonly length: number;
  /** Where the line goes on. */
  readonly column: number;
}

/** Gaps so wide that a line seems to have ended: nobody looks at what comes behind them. */
export function wideGaps(text: string): WideGap[] {
  const found: WideGap[] = [];
  let lineStart = 0;
  let lineEnd = endOfLine(text, 0);
  for (const { 0: blanks, index: at } of text.matchAll(BLANKS)) {
    const tabs = blanks.split('\t').length - 1;
    if (blanks.length + tabs * (TAB - 1) < LEAST_BLANKS) continue;
    for (; lineEnd < at; lineEnd = endOfLine(text, lineStart)) lineStart = lineEnd + 1;
    const column = at + blanks.length - lineStart + tabs * (TAB - 1) + 1;
    if (column > SEEN_COLUMNS) found.push({ at, length: blanks.length, column });
  }
  return found;
}

/** Brackets and commas alone do nothing that matters. */
const DOES = /[\w"'\x80-\uffff]/;

/**
 * Those of the gaps behind which something runs.
 *
 * @param code the text with everything blanked out that does not
 */
export function* hidingCode(gaps: readonly WideGap[], code: string): Generator<Found> {
  let lineEnd = -1;
  let last = -1;
  for (const { at, length, column } of gaps) {
    if (at > lineEnd) {
      lineEnd = endOfLine(code, at);
      for (last = lineEnd - 1; last > at && !DOES.test(code.charAt(last)); ) last--;
    }
    const what = `code out of sight, behind ${length} blanks`;
    if (last >= at + length) yield { at, length, what, tag: `goes on in column ${column}` };
  }
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}
