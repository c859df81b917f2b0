import type { Sources } from '#case';
import { PROJECT_FOLDER } from '#runtime';

/** One call on a stack, as the reader of a clue needs it. */
export interface Frame {
  /** For a file of the project, relative to its folder; `site-packages/…` for an installed one; else as Python says. */
  readonly file: string;
  readonly line: number;
  readonly function: string | null;
  /** The line as it stood when the program ran, without its indentation; `null` where it is not known. */
  readonly source: string | null;
  /** Whose code it is: only the project's own frames can name a culprit there. */
  readonly owner: 'project' | 'installed' | 'python';
}

/** Where installed packages are, in a path and at the begin of one. */
const SITE_PACKAGES = 'site-packages/';

/** A frame from what Python printed of it. `file` is the path that Python knows it by. */
export function frameAt(
  file: string,
  line: number,
  functionName: string | null,
  printedSource: string | null,
  sources: Sources,
): Frame {
  const installed = installedPath(file);
  const inProject = projectPath(file, sources);
  const path = installed ?? inProject ?? file;
  const source = printedSource ?? sources.line(path, line);
  return {
    file: path,
    line,
    function: functionName,
    source: source === '' ? null : source,
    owner: installed ? 'installed' : inProject ? 'project' : 'python',
  };
}

function installedPath(file: string): string | null {
  const inFolder = file.lastIndexOf(`/${SITE_PACKAGES}`);
  const path = inFolder >= 0 ? file.slice(inFolder + 1) : file;
  return path.startsWith(SITE_PACKAGES) && path !== SITE_PACKAGES ? path : null;
}

/** Python names a script as it was given on the command line, other modules by their absolute path. */
function projectPath(file: string, sources: Sources): string | null {
  if (file.startsWith(`${PROJECT_FOLDER}/`)) return file.slice(PROJECT_FOLDER.length + 1);
  return sources.has(file) ? file : null;
}
