import { at } from './by-name.ts';
import { lazily } from './lazily.ts';
import type { ProjectFiles } from './project-files.ts';

/** The files that ran, to read a text about them: each is split into lines once, when it is first needed. */
export interface Sources {
  has(path: string): boolean;
  /** A line, counted from 1, without its indentation; `null` where there is none, or nothing on it. */
  line(path: string, line: number): string | null;
  lineCount(path: string): number;
  /** The Python files, by path. */
  readonly modules: readonly string[];
  /** The Python files that a whole path, or only the last part of one, may mean: `models.py`, `shop/models.py`. */
  endingIn(path: string): readonly string[];
}

/** More of a line than anybody reads; a program may have been squeezed into one. */
const LONGEST_LINE = 400;
/** Folders that are enough to distinguish a file from all others. */
const MOST_FOLDERS = 8;

/** @param layers files by path; of two with one path the later one counts */
export function sourcesOf(...layers: readonly ProjectFiles[]): Sources {
  const parted = new Map<string, readonly string[]>();
  const textOf = (path: string) =>
    layers.map((files) => at(files, path)).findLast((text) => text !== undefined);
  const linesOf = (path: string) => {
    const lines = parted.get(path) ?? textOf(path)?.split('\n') ?? [];
    parted.set(path, lines);
    return lines;
  };
  const modules = lazily(() =>
    [...new Set(layers.flatMap((files) => Object.keys(files)))].filter((path) => path.endsWith('.py')),
  );
  const endings = lazily(() => byEnding(modules()));
  return {
    has: (path) => layers.some((files) => Object.hasOwn(files, path)),
    line: (path, line) => linesOf(path)[line - 1]?.trim().slice(0, LONGEST_LINE) || null,
    lineCount: (path) => linesOf(path).length,
    get modules() {
      return modules();
    },
    endingIn: (path) => endings().get(path) ?? [],
  };
}

function byEnding(paths: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const path of paths) {
    const parts = path.split('/').slice(-MOST_FOLDERS - 1);
    for (let from = 0; from < parts.length; from++) {
      const ending = parts.slice(from).join('/');
      const alike = found.get(ending);
      if (alike) alike.push(path);
      else found.set(ending, [path]);
    }
  }
  return found;
}
