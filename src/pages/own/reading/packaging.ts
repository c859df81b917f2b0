import { at, type ProjectFiles } from '#case';

/** The files in which a project says how it is installed. */
export const PACKAGING = ['pyproject.toml', 'setup.cfg', 'setup.py'] as const;

/** What a command that is installed with a project calls. */
export interface EntryPoint {
  /** `app.cli` */
  readonly module: string;
  readonly call: string;
}

/** The commands that an installation of the project would make. */
export function entryPoints(files: ProjectFiles): readonly EntryPoint[] {
  const lines = [
    ...tableOf(at(files, 'pyproject.toml') ?? '', /^(project\.(gui-)?scripts|tool\.poetry\.scripts)$/),
    ...listOf(tableOf(at(files, 'setup.cfg') ?? '', /^options\.entry_points$/), 'console_scripts'),
  ];
  return lines.flatMap((line) => {
    const [, module, call] = /^\s*["']?[\w.-]+["']?\s*=\s*["']?([\w.]+):([\w.]+)/.exec(line) ?? [];
    return module && call && !call.includes('.') ? [{ module, call }] : [];
  });
}

/** A requirement, and the file that has it. */
export interface Requirement {
  /** As it is written there: `attrs>=23; python_version < "3.12"`. */
  readonly text: string;
  readonly from: string;
}

/** What a project says that it needs. */
export function requirementsOf(files: ProjectFiles): readonly Requirement[] {
  const pyproject = at(files, 'pyproject.toml') ?? '';
  const found: readonly (readonly [from: string, texts: readonly string[]])[] = [
    ['requirements.txt', listed(files, 'requirements.txt', new Set())],
    ['pyproject.toml', arrayOf(tableOf(pyproject, /^project$/), 'dependencies')],
    ['pyproject.toml', keysOf(tableOf(pyproject, /^tool\.poetry\.dependencies$/))],
    ['setup.cfg', listOf(tableOf(at(files, 'setup.cfg') ?? '', /^options$/), 'install_requires')],
  ];
  return found.flatMap(([from, texts]) => texts.map((text) => ({ text, from })));
}

/** The lines of a requirements file and of those that it includes. */
function listed(files: ProjectFiles, path: string, seen: Set<string>): string[] {
  if (seen.has(path)) return [];
  seen.add(path);
  const lines = (at(files, path) ?? '').replaceAll(/\\\r?\n/g, ' ').split(/\r?\n/);
  return lines.flatMap((line) => {
    const [text = ''] = line.trim().split(/(?:^|\s)#/);
    const [, included] = /^(?:-r|--requirement)[ =]?\s*(\S+)/.exec(text) ?? [];
    if (included) return listed(files, besides(path, included), seen);
    // Options, and files and addresses that have no name.
    return text === '' || /^(?:-|\.|\/|[a-z+]+:\/\/)/i.test(text) ? [] : [text];
  });
}

function besides(path: string, name: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1) + name.replace(/^\.\//, '');
}

/** The lines of a table of TOML, or of a section of an ini file. */
function tableOf(text: string, name: RegExp): string[] {
  let isIn = false;
  return text.split(/\r?\n/).filter((line) => {
    const [, heading] = /^\[([^[\]]+)\]/.exec(line) ?? [];
    if (heading !== undefined) isIn = name.test(heading.trim());
    return isIn && heading === undefined;
  });
}

/** The texts in an array of TOML, over however many lines. */
function arrayOf(lines: readonly string[], key: string): string[] {
  const start = lines.findIndex((line) => line.replace(/\s/g, '').startsWith(`${key}=[`));
  if (start < 0) return [];
  const texts: string[] = [];
  for (const line of [lines[start]?.slice(lines[start].indexOf('[') + 1) ?? '', ...lines.slice(start + 1)]) {
    // A text, a comment, or the end of the array; `]` may stand in a text.
    for (const [, double, single, end] of line.matchAll(
      /"((?:\\[\s\S]|[^"\\])*)(?:"|\\?$)|'([^']*)(?:'|$)|#.*|(\])/g,
    )) {
      if (end) return texts;
      const text = double ?? single;
      if (text !== undefined) texts.push(text.replaceAll('\\"', '"'));
    }
  }
  return texts;
}

/** The indented lines below a key of an ini file. */
function listOf(lines: readonly string[], key: string): string[] {
  const start = lines.findIndex((line) => line.replace(/\s/g, '').startsWith(`${key}=`));
  if (start < 0) return [];
  const items = [lines[start]?.slice(lines[start].indexOf('=') + 1) ?? ''];
  for (const line of lines.slice(start + 1)) {
    if (/^\S/.test(line) && !line.startsWith('#')) break;
    items.push(line);
  }
  return items.map((item) => item.trim()).filter((item) => item !== '' && !item.startsWith('#'));
}

function keysOf(lines: readonly string[]): string[] {
  return lines.flatMap((line) => {
    const [, key] = /^["']?([\w.-]+)["']?\s*=/.exec(line) ?? [];
    return key && key !== 'python' && !/optional\s*=\s*true/.test(line) ? [key] : [];
  });
}
