import { readFileSync } from 'node:fs';

/** The public names of modules. */
export type Surface = ReadonlyMap<string, ReadonlySet<string>>;

const here = (name: string) => new URL(name, import.meta.url);
const DIFFERENCES = readFileSync(here('differences.txt'), 'utf8');
const MORE = 'more';

/** The program that prints a surface, and its output by CPython on Linux. */
export const PRINT_SURFACE = readFileSync(here('surface.py'), 'utf8');
export const CPYTHON = readFileSync(here('cpython.txt'), 'utf8');

/** Reads what surface.py prints: which Python it was, then a line for each module. */
export function readSurface(printed: string): Surface {
  const lines = printed.trim().split('\n').slice(1);
  return new Map(
    lines.map((line) => {
      const [module = '', ...names] = line.split(' ');
      return [module, new Set(names)];
    }),
  );
}

/** What one has and the other lacks, as lines of differences.txt: a module that is lacking as a whole is named alone. */
export function beyond(one: Surface, other: Surface): string[] {
  return [...one].flatMap(([module, names]) => {
    const others = other.get(module);
    if (others === undefined) return [module];
    const lacking = [...names].filter((name) => !others.has(name));
    return lacking.length > 0 ? [[module, ...lacking].join(' ')] : [];
  });
}

/** The lines about what the embedded Python lacks, by the row of docs/python-differences.md. */
export function lackingByRow(): ReadonlyMap<string, readonly string[]> {
  return new Map([...sections()].filter(([row]) => row !== MORE));
}

/** The lines about what it has and CPython on Linux has not. */
export function more(): readonly string[] {
  return sections().get(MORE) ?? [];
}

function sections(): Map<string, readonly string[]> {
  const read = new Map<string, string[]>();
  let lines: string[] = [];
  for (const line of DIFFERENCES.split('\n')) {
    const row = /^\[([a-z-]+)\]$/.exec(line)?.[1];
    if (row !== undefined) {
      lines = [];
      read.set(row, lines);
    } else if (line !== '' && !line.startsWith('#')) lines.push(line);
  }
  return read;
}
