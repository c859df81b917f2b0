import { movedLines, wholeLines } from './line-parts.ts';

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
  const [old, fresh] = [wholeLines(before), wholeLines(now)];
  // Who writes changes one place: what is above and below it is where it was, whatever else says the same.
  const most = Math.min(old.length, fresh.length);
  let head = 0;
  while (head < most && old[head] === fresh[head]) head++;
  let tail = 0;
  while (tail < most - head && old.at(-1 - tail) === fresh.at(-1 - tail)) tail++;
  if (line <= head) return line;
  if (line > old.length - tail) return Math.max(1, line + fresh.length - old.length);
  const from = old.slice(head, old.length - tail);
  const to = fresh.slice(head, fresh.length - tail);
  return Math.max(1, head + lineWithin(from, to, line - head));
}

/** The same within the place that was changed; the line above it where nothing is left. */
function lineWithin(from: readonly string[], to: readonly string[], line: number): number {
  const moved = movedLines(from.join(''), to.join(''));
  let above = line;
  while (above > 0 && moved(above) === null) above--;
  let below = line + 1;
  while (below <= from.length && moved(below) === null) below++;
  const first = above === 0 ? 0 : (moved(above) ?? 0);
  const last = (moved(below) ?? to.length + 1) - 1;
  return Math.min(first + (line - above), last);
}
