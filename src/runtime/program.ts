import type { ProjectFiles } from '#case';

/** What a run is given: the same things that a shell would give to `python`. */
export interface Program {
  readonly files: ProjectFiles;
  /** What follows `python` on the command line: `['main.py']`, `['manage.py', 'test']`. */
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** What is installed beside Python, as `pip install` would name it; what these need comes with them. */
  readonly packages?: readonly string[];
  /** The name of a recording of this very program, where there is one. */
  readonly recording?: string;
}

/** Where a project lives inside every runtime: the current folder of the run, and `sys.path[0]`. */
export const PROJECT_FOLDER = '/home/talk';

/** The command line as one would type it. */
export function commandLine(program: Program): string {
  return ['python', ...program.argv].join(' ');
}
