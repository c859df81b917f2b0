import { movedLines } from './line-parts.ts';

/** A line of a file that others write in: it is found again by where it was, and by what stood there. */
export interface LinePlace {
  /** Counted from 1. */
  readonly line: number;
  /** As `codeAt` gives it. */
  readonly code: string;
}

/** Of a line, in UTF-16 units: who looks for it needs no more. */
export const LONGEST_CODE = 160;

/** What stands in a line, cut; empty where there is none. */
export function codeAt(text: string, line: number): string {
  return (text.split('\n')[line - 1] ?? '').slice(0, LONGEST_CODE);
}

/** Where a line is now, in a text of which nobody knows how it came about: the nearest one that says the same, or else where it was. */
export function lineFound(text: string, { line, code }: LinePlace): number {
  const lines = text.split('\n');
  const isIt = (index: number) => lines[index]?.slice(0, LONGEST_CODE) === code;
  // What is empty is everywhere.
  if (code.trim() !== '')
    for (let away = 0; away < lines.length + line; away++)
      for (const index of [line - 1 - away, line - 1 + away]) if (isIt(index)) return index + 1;
  return Math.min(line, lines.length);
}

/** Where a line of `before` is in `now`. One that was itself changed stays between its neighbours. */
export function lineAfter(before: string, now: string, line: number): number {
  const moved = movedLines(before, now);
  let above = line;
  while (above > 0 && moved(above) === null) above--;
  const from = above === 0 ? 0 : (moved(above) ?? 0);
  const most = now.split('\n').length;
  return Math.max(1, Math.min(from + (line - above), most));
}
