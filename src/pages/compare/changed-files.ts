import { at, lineParts, type ProjectFiles, wholeLines } from '#case';

/** A file that is not the same on both sides. */
export interface ChangedFile {
  readonly path: string;
  /** Lines that only the right side has. */
  readonly added: number;
  /** Lines that only the left side has. */
  readonly removed: number;
}

/** By path. */
export function changedFiles(left: ProjectFiles, right: ProjectFiles): readonly ChangedFile[] {
  return [...new Set([...Object.keys(left), ...Object.keys(right)])]
    .filter((path) => at(left, path) !== at(right, path))
    .sort()
    .map((path) => {
      const { parts } = lineParts(wholeLines(at(left, path) ?? ''), wholeLines(at(right, path) ?? ''));
      const lines = (kind: 'added' | 'removed') =>
        parts.reduce((total, { is, count }) => total + (is === kind ? count : 0), 0);
      return { path, added: lines('added'), removed: lines('removed') };
    });
}
