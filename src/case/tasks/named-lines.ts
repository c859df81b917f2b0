import type { ProjectFiles } from '../case.ts';
import type { Line } from '../place.ts';

/** Between a file's name and a line's number: `", line 7`, `:7`, `', lineno=7`, `(7)`, ` @7`, or nothing in `views7`. */
const DIRECTLY = String.raw`[^\w\n]{0,6}(?:(?:line|lineno|no)[^\w\n]{1,3})?`;
/** The same with a function between the two: `views.py <module> 7`. */
const BEHIND_FUNCTION = String.raw`[^\w\n]{1,6}(?:in\s+)?[A-Za-z_]\w*[^\w\n]{1,6}`;

/**
 * The lines of a project that a text names, each once, in whatever format a hook has written them: Python's own, pdb's,
 * `file:line`, the talk's `test_video36` in the name of a temporary file. What could be several files is all of them.
 */
export function namedLines(text: string, files: ProjectFiles): Line[] {
  const paths = Object.keys(files).filter((path) => path.endsWith('.py'));
  if (paths.length === 0) return [];
  const stems = [...new Set(paths.map(stemOf))].sort((one, other) => other.length - one.length);
  const pattern = new RegExp(
    String.raw`(?<!\w)(?<folder>(?:[\w-]+[./])*)(?<stem>${stems.join('|')})(?<py>\.py)?(?:${DIRECTLY}|(?<=\.py)${BEHIND_FUNCTION})(?<line>\d+)(?!\d)`,
    'g',
  );
  const found = new Map<string, Line>();
  for (const { groups = {} } of text.matchAll(pattern)) {
    const { folder = '', stem = '' } = groups;
    for (const file of pathsOf(`${folder.replaceAll('.', '/')}${stem}.py`, paths)) {
      const line = Number(groups.line);
      if (line >= 1 && line <= lineCount(files[file])) found.set(`${file}:${line}`, { file, line });
    }
  }
  return [...found.values()];
}

function lineCount(text = ''): number {
  return text.split('\n').length;
}

function stemOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1, -'.py'.length);
}

/** A hook may write a whole path, or only the last part of one. */
function pathsOf(written: string, paths: readonly string[]): string[] {
  const whole = paths.filter((path) => written === path || written.endsWith(`/${path}`));
  const longest = whole.sort((one, other) => other.length - one.length)[0];
  return longest ? [longest] : paths.filter((path) => path.endsWith(`/${written}`));
}
