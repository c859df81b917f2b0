import { isInstalled, type ProjectFiles } from '#case';

/** What a run is given: the same things that a shell would give to `python`. */
export interface Program {
  readonly files: ProjectFiles;
  /** What follows `python` on the command line: `['main.py']`, `['manage.py', 'test']`. */
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** What is installed beside Python, as `pip install` would name it; what these need comes with them. */
  readonly packages?: readonly string[];
  /** Whether the run is recorded step by step. */
  readonly steps?: true;
  /** The name of a recording of this very program, where there is one. */
  readonly recording?: string;
}

/** Files of site-packages that Python runs when it starts. */
const RUN_AT_START = /\.(pth|start)$|\/(site|user)customize\b/;

/** What Python must know to start. Programs that have it in common can have the same interpreter. */
export interface Launch {
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly packages: readonly string[];
  readonly ahead: Ahead;
}

/**
 * How far Python can start before the program is run without any visible difference: it waits where it would read the first of the
 * program's files, which is its main module, or what `site` looks for in site-packages.
 */
export type Ahead = 'to-main' | 'to-site' | 'not';

/** Characters. An interpreter that waits within its start is given no more. */
const MOST_TEXT = 16_000_000;

export function launchOf({ argv, env, packages = [], files }: Program): Launch {
  return { argv, env, packages, ahead: aheadOf(argv, env, files) };
}

function aheadOf(argv: Program['argv'], env: Program['env'], files: ProjectFiles): Ahead {
  if (mayPrintAtStart(argv, env)) return 'not';
  if (!Object.keys(files).some((path) => isInstalled(path) && RUN_AT_START.test(path))) return 'to-main';
  const text = Object.values(files).reduce((total, { length }) => total + length, 0);
  return text > MOST_TEXT ? 'not' : 'to-site';
}

/** Options and PYTHON… variables may have a start do anything. */
function mayPrintAtStart([first = '', second]: Program['argv'], env: Program['env']): boolean {
  const isPlain = !first.startsWith('-') || ((first === '-m' || first === '-c') && second !== undefined);
  return !isPlain || Object.keys(env).some((name) => name.startsWith('PYTHON'));
}

/** Of a program without anything of its own. */
export const PLAIN_LAUNCH = launchOf({ files: {}, argv: ['main.py'], env: {} });

/** Where a project lives inside every runtime: the current folder of the run, and `sys.path[0]`. */
export const PROJECT_FOLDER = '/home/talk';
