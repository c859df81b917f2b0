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

/** A stack as it is first shown: the frames that matter, and how many were left out around them. */
export interface FoldedStack {
  readonly shown: readonly Frame[];
  readonly folded: number;
}

/** A recursion without end has a thousand; these are at its begin and at its end. */
const MOST_SHOWN = 40;
/** Of a stack that is unfolded. A program may print any number of frames, and a page would take long to lay them out. */
const MOST_UNFOLDED = 1_000;

/**
 * Puts away the frames of Python's own machinery: `inspect.stack()` has five of `importlib` for each import.
 * A stack that never enters the project is shown whole.
 */
export function foldMachinery(frames: readonly Frame[]): FoldedStack {
  const own = frames.filter(({ owner }) => owner !== 'python');
  const telling = own.length === 0 ? frames : own;
  const shown = ends(telling, MOST_SHOWN);
  return { shown, folded: frames.length - shown.length };
}

/** The same stack with Python's own frames, once somebody wants to see them. */
export function unfolded(frames: readonly Frame[]): FoldedStack {
  const shown = ends(frames, MOST_UNFOLDED);
  return { shown, folded: frames.length - shown.length };
}

function ends(frames: readonly Frame[], most: number): readonly Frame[] {
  return frames.length > most ? [...frames.slice(0, most / 2), ...frames.slice(-most / 2)] : frames;
}
