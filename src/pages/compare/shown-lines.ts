import type { ComparedLines } from '#evidence';

/** Rows that a page can hold. */
const MOST_ROWS = 4_000;
/** Of them, before the first difference. */
const MOST_BEFORE = 500;

/** The part of a comparison that is shown. */
export interface ShownLines {
  readonly lines: readonly ComparedLines[];
  /** How many lines are left out above and below. */
  readonly above: number;
  readonly below: number;
}

/** All of a comparison; of one that is too long for a page, the part with the first difference. */
export function shownLines(lines: readonly ComparedLines[]): ShownLines {
  if (lines.length <= MOST_ROWS) return { lines, above: 0, below: 0 };
  const first = lines.findIndex(({ is }) => is === 'different');
  const above = Math.min(Math.max(0, first - MOST_BEFORE), lines.length - MOST_ROWS);
  return {
    lines: lines.slice(above, above + MOST_ROWS),
    above,
    below: lines.length - MOST_ROWS - above,
  };
}

/** What is not shown, or not as one would expect, in words; `null` where all is. */
export function limitText({ lines, above, below }: ShownLines, isAligned: boolean): string | null {
  const sentences = [
    ...(isAligned
      ? []
      : [
          'They differ in more lines than can be matched: between what begins and what ends alike, line stands beside line.',
        ]),
    ...(above + below > 0
      ? [`${lines.length.toLocaleString('en')} lines are shown; ${leftOut(above, below)}.`]
      : []),
  ];
  return sentences.length > 0 ? sentences.join(' ') : null;
}

function leftOut(above: number, below: number): string {
  const parts = [above > 0 && `${counted(above)} above`, below > 0 && `${counted(below)} below`];
  return `${parts.filter(Boolean).join(' and ')} ${above + below === 1 ? 'is' : 'are'} not`;
}

function counted(lines: number): string {
  return lines === 1 ? 'one line' : `${lines.toLocaleString('en')} lines`;
}
