import { unseenIn, visible } from '#case';

/** Folders that tools make: nothing in them is part of a project. */
const SKIPPED =
  /^(\.git|\.hg|\.svn|\.idea|\.vscode|\.tox|\.nox|\.venv|venv|env|virtualenv|node_modules|__pycache__|__MACOSX|\..+_cache|\.eggs|.+\.egg-info)$/;

/** Every virtual environment has this file at its top. */
const ENVIRONMENT = 'pyvenv.cfg';

export function isSkippedFolder(name: string): boolean {
  return SKIPPED.test(name);
}

export function isZip(path: string): boolean {
  return /\.zip$/i.test(path);
}

export function isWheel(path: string): boolean {
  return path.endsWith('.whl');
}

/** Leaves out what lies in the folders of tools and in virtual environments. */
export function ofProject<Item extends { readonly path: string }>(items: readonly Item[]): Item[] {
  const environments = new Set(
    items
      .filter(({ path }) => path.endsWith(`/${ENVIRONMENT}`))
      .map(({ path }) => path.slice(0, -ENVIRONMENT.length - 1)),
  );
  return items.filter(
    ({ path }) =>
      !path.split('/').slice(0, -1).some(isSkippedFolder) &&
      !foldersOf(path).some((folder) => environments.has(folder)) &&
      !/(^|\/)(\.DS_Store|Thumbs\.db)$/.test(path),
  );
}

/** `a` and `a/b` of `a/b/c.py`. */
export function foldersOf(path: string): string[] {
  const folders: string[] = [];
  for (let end = path.indexOf('/'); end !== -1; end = path.indexOf('/', end + 1))
    folders.push(path.slice(0, end));
  return folders;
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
