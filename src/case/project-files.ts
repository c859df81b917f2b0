import { at } from './by-name.ts';

/**
 * Text files by path. Paths are relative to the project's folder, with `/` between parts; those that begin
 * with `site-packages/` belong to the interpreter's own site-packages.
 */
export type ProjectFiles = Readonly<Record<string, string>>;

/** Whether a path is in an installed package's folder, and not in the project's own. */
export function isInstalled(path: string): boolean {
  return path.startsWith('site-packages/');
}

/** The project's own files of Python. */
export function pythonOf(files: readonly string[]): readonly string[] {
  return files.filter((path) => path.endsWith('.py') && !isInstalled(path));
}

/** Whether two sets of files have the same paths and texts. */
export function hasSameFiles(one: ProjectFiles, other: ProjectFiles): boolean {
  const paths = Object.keys(one);
  return (
    paths.length === Object.keys(other).length &&
    paths.every((path) => Object.hasOwn(other, path) && at(one, path) === at(other, path))
  );
}

/** A line of the project, named by its text so that edits above it do not move it. */
export interface Place {
  /** Relative to the project's folder; `site-packages/…` in an installed package. */
  readonly file: string;
  /** The line without its indentation. It stands exactly once in the file. */
  readonly code: string;
}

/** A line of a file, counted from 1. */
export interface Line {
  readonly file: string;
  readonly line: number;
}

/** Whether two lines are the same line of the same file. */
export function isSameLine(one: Line, other: Line | null): boolean {
  return one.file === other?.file && one.line === other.line;
}

/** Where a place stands in these files, or `null` once an edit took it away. */
export function findPlace(files: ProjectFiles, place: Place): Line | null {
  const lines = at(files, place.file)?.split('\n') ?? [];
  const index = lines.findIndex((line) => line.trim() === place.code);
  return index < 0 ? null : { file: place.file, line: index + 1 };
}
