import { lineParts, wholeLines } from './line-parts.ts';

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
