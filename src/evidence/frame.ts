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
  /** The part of `source` that Python cannot read, in characters. */
  readonly marked?: Stretch;
  /** How often the calls that end here come again, where a recursion is written once. */
  readonly again?: Again;
}

/** From a character up to another one. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** So many calls, the last of which this is, follow so many more times. */
export interface Again {
  readonly calls: number;
  readonly times: number;
}

/** A frame's place, as it is written: `shop/models.py:7`. */
export function placeOf({ file, line }: Pick<Frame, 'file' | 'line'>): string {
  return `${file}:${line}`;
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
