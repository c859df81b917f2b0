import { unseenIn, visible } from '#case';

export function isZip(path: string): boolean {
  return /\.zip$/i.test(path);
}

export function isWheel(path: string): boolean {
  return path.endsWith('.whl');
}

/** `a` and `a/b` of `a/b/c.py`. */
export function foldersOf(path: string): string[] {
  const folders: string[] = [];
  for (let end = path.indexOf('/'); end !== -1; end = path.indexOf('/', end + 1))
    folders.push(path.slice(0, end));
  return folders;
}

/** `c.py` of `a/b/c.py`. */
export function baseOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/**
 * The same things under the names that Python looks for. A Mac writes an accent as a character of its own, and `import hörer` means a
 * name without one (NFC). Where both names are there, both stay.
 */
export function withPlainNames<Item extends { readonly path: string }>(items: readonly Item[]): Item[] {
  const taken = new Set(items.map(({ path }) => path));
  return items.map((item) => {
    const path = item.path.normalize('NFC');
    return path === item.path || taken.has(path) ? item : { ...item, path };
  });
}

/** Why a path cannot lie within a project, as it never happens in an honest archive; `null` if it can. */
export function placeProblem(path: string): string | null {
  if (path === '' || path.length > 240) return 'has no name, or a name that is too long';
  if (path.includes('\\')) return 'has a backslash in its name';
  if (path.startsWith('/') || /^[a-z]:/i.test(path)) return 'begins at the root of a disk';
  const parts = path.split('/');
  if (parts.includes('..')) return 'would be outside the project';
  return parts.some((part) => part === '' || part === '.') ? 'has an empty part in its name' : null;
}

/** Why a path could be mistaken for another; `null` if all of it is visible. */
export function nameProblem(path: string): string | null {
  const code = unseenIn(path);
  return code && `has an invisible character in its name (${code})`;
}

/** Why a path is not allowed in a project; `null` if it is. */
export function pathProblem(path: string): string | null {
  return placeProblem(path) ?? nameProblem(path);
}

/** A path for use in a sentence. */
export function quoted(path: string): string {
  return `"${visible(path.slice(0, MOST_QUOTED))}${path.length > MOST_QUOTED ? '…' : ''}"`;
}

const MOST_QUOTED = 80;
