import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { textOf } from '#case';

/** The paths of all files below a folder, from there, with slashes, in order; none where there is no folder. */
export function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/** The texts of those files below a folder that are wanted, by their paths: `bytesOf` has their bytes again. */
export function textsBelow(folder: string, isWanted: (path: string) => boolean): Record<string, string> {
  const paths = filesBelow(folder).filter(isWanted);
  return Object.fromEntries(paths.map((path) => [path, textOf(path, readFileSync(join(folder, path)))]));
}

/** The names of the folders in a folder, in order. */
export function foldersIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}
