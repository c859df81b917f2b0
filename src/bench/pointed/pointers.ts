import { at, movedLines, type ProjectFiles } from '#case';
import type { PointedLine } from './pointed.ts';

/** The lines that a room pointed at, as they stand in the files of a bench. */
export interface Pointers {
  /** The most named first. */
  readonly lines: readonly PointedLine[];
  /** How many pointed somewhere into a file. */
  readonly inFile: (path: string) => number;
  /** Files with such lines, the most named first. */
  readonly files: readonly string[];
}

/**
 * Finds lines of one stage in the files of another, where a hook may stand above them. One that was replaced there is left out, and so
 * is one that is in no file: what a phone names need not exist, and nobody writes on the stage in this way.
 *
 * @param from the files that the room has seen
 */
export function pointersIn(lines: readonly PointedLine[], from: ProjectFiles, now: ProjectFiles): Pointers {
  const named = [...new Set(lines.map(({ file }) => file))];
  const moved = new Map(
    named.flatMap((file) => {
      const [before, after] = [at(from, file), at(now, file)];
      return before === undefined || after === undefined ? [] : [[file, movedLines(before, after)]];
    }),
  );
  const found = lines.flatMap((each) => {
    const line = moved.get(each.file)?.(each.line) ?? null;
    return line === null ? [] : [{ ...each, line }];
  });
  const counts = new Map<string, number>();
  for (const { file, votes } of found) counts.set(file, (counts.get(file) ?? 0) + votes);
  const files = [...counts].sort(([, one], [, other]) => other - one).map(([file]) => file);
  return { lines: found, inFile: (path) => counts.get(path) ?? 0, files };
}

/** A count for a space of three digits: `7`, `140`, `1.2k`. */
export function shortCount(count: number): string {
  return count < 1_000 ? String(count) : `${(count / 1_000).toFixed(1)}k`;
}
