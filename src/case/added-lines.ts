import { diffLines } from 'diff';

/** The lines of `now`, counted from 1, that are not in `before`: what a hook, or the user, put there. */
export function addedLines(before: string | undefined, now: string): number[] {
  const added: number[] = [];
  let line = 1;
  for (const part of diffLines(before ?? '', now)) {
    if (part.removed) continue;
    if (part.added) added.push(...Array.from({ length: part.count }, (_, index) => line + index));
    line += part.count;
  }
  return added;
}
