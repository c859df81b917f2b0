import type { ComparedLines } from '#evidence';

/** More rows would make the page slow. */
const MOST_ROWS = 4_000;
/** At most this many of them come before the first difference. */
const MOST_BEFORE = 500;

/** The part of a comparison that is shown. */
export interface ShownLines {
  readonly lines: readonly ComparedLines[];
  /** Number of lines left out above and below. */
  readonly above: number;
  readonly below: number;
}

/** The whole comparison, or if it is too long, the part around the first difference. */
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

/** Says which lines are left out or only paired by position; `null` if none are. */
export function limitText({ lines, above, below }: ShownLines, isAligned: boolean): string | null {
  const sentences = [
    ...(isAligned
      ? []
      : [
          'Too many lines differ to match them up: between the common beginning and the common end, lines are paired by position.',
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
