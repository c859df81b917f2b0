import { unseenIn, visible } from '#case';

/** Folders of tools, of which nothing is part of a project. */
const SKIPPED =
  /^(\.git|\.hg|\.svn|\.idea|\.vscode|\.tox|\.nox|\.venv|venv|env|virtualenv|node_modules|__pycache__|__MACOSX|\..+_cache|\.eggs|.+\.egg-info)$/;

/** What a virtual environment has at its top, whatever it is called. */
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

/** Those of them that are no tool's: neither in such a folder nor in a virtual environment. */
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

/** Why a path could not be one within a project, which no honest archive has; `null` when it is. */
export function placeProblem(path: string): string | null {
  if (path === '' || path.length > 240) return 'has no name, or one that is too long';
  if (path.includes('\\')) return 'has a backslash in its name';
  if (path.startsWith('/') || /^[a-z]:/i.test(path)) return 'begins at the root of a disk';
  const parts = path.split('/');
  if (parts.includes('..')) return 'would lie outside of the project';
  return parts.some((part) => part === '' || part === '.') ? 'has an empty part in its name' : null;
}

/** Why a path could be taken for another; `null` when all of it is seen. */
export function nameProblem(path: string): string | null {
  const code = unseenIn(path);
  return code && `has a character in its name that cannot be seen (${code})`;
}

/** Why a path can be none of a project; `null` when it can. */
export function pathProblem(path: string): string | null {
  return placeProblem(path) ?? nameProblem(path);
}

/** A path as it may stand in a sentence. */
export function quoted(path: string): string {
  return `"${visible(path.slice(0, MOST_QUOTED))}${path.length > MOST_QUOTED ? '…' : ''}"`;
}

const MOST_QUOTED = 80;
