import { placesThatDeceive, unseenIn } from '#case';
import { ASK_AGAIN, LinkProblem, quoted } from './problem.ts';

/** The longest part of a path that common file systems allow. */
const MOST_PATH = 255;

/** Throws `LinkProblem` unless the path names a file within the project on every system. */
export function checkPath(path: string): void {
  const reason = faultOf(path);
  if (reason) throw new LinkProblem(`This link names a file ${quoted(path)}: ${reason}. ${ASK_AGAIN}`);
}

function faultOf(path: string): string | null {
  if (path === '') return 'its name is empty';
  if (path.length > MOST_PATH)
    return `its path has ${path.length} characters; at most ${MOST_PATH} are allowed`;
  if (path.startsWith('/')) return 'the path must be relative to the project folder';
  if (path.includes('\\')) return 'folders are separated by "/", not by "\\"';
  if (path.includes(':')) return 'a path cannot contain ":"';
  if (unseenIn(path) !== null) return 'it has invisible characters';
  const parts = path.split('/');
  if (parts.includes('..')) return 'it leads out of the project';
  if (parts.includes('.')) return '"." is not allowed as a folder name';
  if (parts.includes('')) return 'it has an empty part';
  return parts.some((part) => /[. ]$/.test(part)) ? 'a name must not end in a dot or a space' : null;
}

/**
 * Throws `LinkProblem` if two files would be one on some system, or a file is the folder of another.
 *
 * @param beside existing files, which the same path may replace
 */
export function checkCollisions(paths: readonly string[], beside: readonly string[] = []): void {
  const names = new Map<string, string>();
  for (const path of beside) addNames(names, path);
  for (const path of paths) {
    const clash = addNames(names, path) ?? (paths.indexOf(path) < paths.lastIndexOf(path) ? path : null);
    if (clash !== null)
      throw new LinkProblem(
        `This link has the files ${quoted(path)} and ${quoted(clash)}, which some systems cannot tell apart. ${ASK_AGAIN}`,
      );
  }
}

/** Adds a path and its folders, which end in a slash: the file `a` and the folder `a/` share a key. Returns what it clashes with. */
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

/** Throws `LinkProblem` if the text would deceive its reader about what it does. */
export function checkText(path: string, text: string): void {
  const [place] = placesThatDeceive(path, text);
  if (place)
    throw new LinkProblem(
      `The file ${quoted(path)} in this link does not run as it reads: line ${place.line} has ${place.what}. ${ASK_AGAIN}`,
    );
}
