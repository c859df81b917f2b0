/** Folders of tools, of which nothing is part of a project. */
const SKIPPED =
  /^(\.git|\.hg|\.svn|\.idea|\.vscode|\.tox|\.nox|\.venv|venv|env|virtualenv|node_modules|__pycache__|__MACOSX|\..+_cache|\.eggs|.+\.egg-info)$/;

/** What a virtual environment has at its top, whatever it is called. */
const ENVIRONMENT = 'pyvenv.cfg';

export function isSkippedFolder(name: string): boolean {
  return SKIPPED.test(name);
}

/** Those of them that are no tool's: neither in such a folder nor in a virtual environment. */
export function ofProject<Item extends { readonly path: string }>(items: readonly Item[]): Item[] {
  const environments = items
    .filter(({ path }) => path.endsWith(`/${ENVIRONMENT}`))
    .map(({ path }) => path.slice(0, -ENVIRONMENT.length));
  return items.filter(
    ({ path }) =>
      !path.split('/').slice(0, -1).some(isSkippedFolder) &&
      !environments.some((environment) => path.startsWith(environment)) &&
      !/(^|\/)(\.DS_Store|Thumbs\.db)$/.test(path),
  );
}

/** Why a path could not be one within a project; `null` when it is. */
export function pathProblem(path: string): string | null {
  if (path === '' || path.length > 240) return 'has no name, or one that is too long';
  if (path.includes('\\')) return 'has a backslash in its name';
  if (/[\0-\x1f\x7f]/.test(path)) return 'has a control character in its name';
  if (path.startsWith('/') || /^[a-z]:/i.test(path)) return 'begins at the root of a disk';
  const parts = path.split('/');
  if (parts.includes('..')) return 'would lie outside of the project';
  if (parts.some((part) => part === '' || part === '.')) return 'has an empty part in its name';
  return parts.includes('__proto__') ? 'has a name that is none for a file' : null;
}
