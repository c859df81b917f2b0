import { unseenIn } from '#case';
import { ASK_AGAIN, LinkProblem, quoted } from './problem.ts';

/** The longest that a file system takes for a part of a path. */
const MOST_PATH = 255;

/** Throws `LinkProblem` unless this names a file within a project on every system. */
export function checkPath(path: string): void {
  const reason = faultOf(path);
  if (reason) throw new LinkProblem(`This link names a file ${quoted(path)}: ${reason}. ${ASK_AGAIN}`);
}

function faultOf(path: string): string | null {
  if (path === '') return 'a file has to have a name';
  if (path.length > MOST_PATH)
    return `its path has ${path.length} characters, and at most ${MOST_PATH} are allowed`;
  if (path.startsWith('/')) return 'a path has to begin in the project’s folder, not at the root';
  if (path.includes('\\')) return 'folders are parted by «/», not by «\\»';
  if (path.includes(':')) return 'a path has no drive and no «:»';
  if (unseenIn(path) !== null) return 'it has characters that cannot be seen';
  const parts = path.split('/');
  if (parts.includes('..')) return 'it leads out of the project';
  if (parts.includes('.')) return '«.» names no folder of its own';
  if (parts.includes('')) return 'a part of it is empty';
  return parts.some((part) => /[. ]$/.test(part)) ? 'a name must not end in a dot or a space' : null;
}

/**
 * Throws `LinkProblem` where two files would be one on some system, or one is the folder of another.
 *
 * @param beside files that are there already; the same path is no collision with them
 */
export function checkCollisions(paths: readonly string[], beside: readonly string[] = []): void {
  const names = new Map<string, string>();
  for (const path of beside) addNames(names, path);
  for (const path of paths) {
    const clash = addNames(names, path) ?? (paths.indexOf(path) < paths.lastIndexOf(path) ? path : null);
    if (clash !== null)
      throw new LinkProblem(
        `This link has a file ${quoted(path)} beside ${quoted(clash)}: not every system can tell the two apart. ${ASK_AGAIN}`,
      );
  }
}

/** Every folder on the way with a slash behind: `a` the file and `a/` the folder have one key. Answers what it clashes with. */
function addNames(names: Map<string, string>, path: string): string | null {
  const parts = path.split('/');
  for (let length = 1; length <= parts.length; length++) {
    const isFile = length === parts.length;
    const name = parts.slice(0, length).join('/') + (isFile ? '' : '/');
    const key = name.replace(/\/$/, '').normalize('NFKC').toLowerCase();
    const known = names.get(key);
    if (known !== undefined && known !== name) return known;
    names.set(key, name);
  }
  return null;
}
