import { diffArrays } from 'diff/lib/diff/array.js';

// Not from 'diff' itself: its door brings patches, words and JSON along, on the way to the first slide.

/** Lines that two texts have in common, that only the first one has, or only the second. */
export interface LinePart {
  readonly count: number;
  readonly is: 'kept' | 'removed' | 'added';
}

/** Where more lines differ, one text is nothing like the other, and it takes long to find what they share. */
const MOST_DIFFERENCES = 1_500;

/**
 * How some lines become others. `isWhole` is false where they differ in too much: all between what begins and what ends alike
 * is then replaced.
 */
export function lineParts(
  from: readonly string[],
  to: readonly string[],
): { readonly parts: readonly LinePart[]; readonly isWhole: boolean } {
  const changes = diffArrays([...from], [...to], { maxEditLength: MOST_DIFFERENCES });
  if (!changes) return { parts: replaced(from, to), isWhole: false };
  const parts = changes.map(
    ({ count, added, removed }): LinePart => ({ count, is: added ? 'added' : removed ? 'removed' : 'kept' }),
  );
  return { parts, isWhole: true };
}

function replaced(from: readonly string[], to: readonly string[]): LinePart[] {
  const most = Math.min(from.length, to.length);
  let begin = 0;
  while (begin < most && from[begin] === to[begin]) begin++;
  let end = 0;
  while (end < most - begin && from[from.length - 1 - end] === to[to.length - 1 - end]) end++;
  return [
    { count: begin, is: 'kept' },
    { count: from.length - end - begin, is: 'removed' },
    { count: to.length - end - begin, is: 'added' },
    { count: end, is: 'kept' },
  ];
}

/** The lines of a text with their line ends, so that a last one without is another. */
export function wholeLines(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

/** The lines of `now`, counted from 1, that are not in `before`: what a hook, or the user, put there. */
export function addedLines(before: string | undefined, now: string): number[] {
  const added: number[] = [];
  let line = 1;
  for (const { count, is } of lineParts(wholeLines(before ?? ''), wholeLines(now)).parts) {
    if (is === 'removed') continue;
    if (is === 'added') for (let index = 0; index < count; index++) added.push(line + index);
    line += count;
  }
  return added;
}

/** Where the lines of `before` stand in `now`, both counted from 1; `null` for one that is gone. */
export function movedLines(before: string, now: string): (line: number) => number | null {
  const moved: number[] = [];
  let [there, here] = [1, 1];
  for (const { count, is } of lineParts(wholeLines(before), wholeLines(now)).parts) {
    if (is === 'kept') for (let index = 0; index < count; index++) moved[there + index] = here + index;
    if (is !== 'added') there += count;
    if (is !== 'removed') here += count;
  }
  return (line) => moved[line] ?? null;
}
