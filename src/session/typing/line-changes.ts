import { diffLines } from 'diff';
import { editCost } from './line-edit.ts';

/** What becomes of the lines of a text, from top to bottom. Lines hold their line ends. */
export type LineChange =
  | { readonly do: 'keep'; readonly lines: readonly string[] }
  | { readonly do: 'edit'; readonly from: string; readonly to: string }
  | { readonly do: 'drop'; readonly lines: readonly string[] }
  | { readonly do: 'add'; readonly lines: readonly string[] };

/** More differences than these are not looked for: one text is nothing like the other. */
const MOST_DIFFERENCES = 3_000;
/** More pairs than these are not compared. */
const MOST_PAIRS = 900;
/** Of two lines that share less than this, none is made of the other. */
const LEAST_SHARED = 0.5;

/** How one text becomes another, line by line. */
export function lineChanges(from: string, to: string): LineChange[] {
  const parts = diffLines(from, to, { maxEditLength: MOST_DIFFERENCES });
  if (!parts) return hunkChanges(linesOf(from), linesOf(to));
  const changes: LineChange[] = [];
  let dropped: string[] = [];
  let added: string[] = [];
  const closeHunk = () => {
    changes.push(...hunkChanges(dropped, added));
    dropped = [];
    added = [];
  };
  for (const part of parts) {
    const lines = linesOf(part.value);
    if (part.removed) dropped = lines;
    else if (part.added) added = lines;
    else {
      closeHunk();
      changes.push({ do: 'keep', lines });
    }
  }
  closeHunk();
  return changes;
}

/** Lines at one place: similar ones are edited, the others are dropped or added whole. */
function hunkChanges(dropped: readonly string[], added: readonly string[]): LineChange[] {
  const changes: LineChange[] = [];
  let drop = 0;
  let add = 0;
  const takeUpTo = (nextDrop: number, nextAdd: number) => {
    if (nextDrop > drop) changes.push({ do: 'drop', lines: dropped.slice(drop, nextDrop) });
    if (nextAdd > add) changes.push({ do: 'add', lines: added.slice(add, nextAdd) });
    drop = nextDrop;
    add = nextAdd;
  };
  for (const [one, other] of pairsOf(dropped, added)) {
    takeUpTo(one, other);
    changes.push({ do: 'edit', from: dropped[one] ?? '', to: added[other] ?? '' });
    drop++;
    add++;
  }
  takeUpTo(dropped.length, added.length);
  return changes;
}

/** Which dropped lines become which added ones, in order, so that the fewest characters are typed. */
function pairsOf(dropped: readonly string[], added: readonly string[]): [number, number][] {
  if (dropped.length * added.length > MOST_PAIRS) return [];
  const saved = dropped.map((one) => added.map((other) => savingOf(one, other)));
  const width = added.length + 1;
  // The most that can be saved from these two places on.
  const best = new Array<number>((dropped.length + 1) * width).fill(0);
  const bestAt = (row: number, column: number) => best[row * width + column] ?? 0;
  for (let row = dropped.length - 1; row >= 0; row--)
    for (let column = added.length - 1; column >= 0; column--) {
      const paired = (saved[row]?.[column] ?? 0) + bestAt(row + 1, column + 1);
      best[row * width + column] = Math.max(bestAt(row + 1, column), bestAt(row, column + 1), paired);
    }
  const pairs: [number, number][] = [];
  let row = 0;
  let column = 0;
  while (row < dropped.length && column < added.length) {
    const saving = saved[row]?.[column] ?? 0;
    if (saving > 0 && bestAt(row, column) === saving + bestAt(row + 1, column + 1))
      pairs.push([row++, column++]);
    else if (bestAt(row, column) === bestAt(row + 1, column)) row++;
    else column++;
  }
  return pairs;
}

/** The characters that need not be typed if one line is made of the other; 0 where they are not alike. */
function savingOf(one: string, other: string): number {
  if (one.trim() === '' || other.trim() === '') return 0;
  const whole = one.length + other.length;
  const saving = whole - editCost(one, other);
  return saving >= whole * LEAST_SHARED ? saving : 0;
}

function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}
