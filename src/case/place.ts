import { at } from './by-name.ts';
import type { ProjectFiles } from './case.ts';
import type { Place } from './names.ts';

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
