import type { Passed } from './entry.ts';
import { baseOf, foldersOf } from './paths.ts';

/** Folders that tools make: nothing in them is part of a project. */
const TOOLS =
  /^(\.git|\.hg|\.svn|\.idea|\.vscode|\.tox|\.nox|node_modules|__pycache__|__MACOSX|\..+_cache|\.eggs)$/;

/** What file managers put beside files. */
const LITTER = /(^|\/)(\.DS_Store|Thumbs\.db)$/;

export function isToolFolder(name: string): boolean {
  return TOOLS.test(name);
}

/** What every virtual environment has at its top, and every one of conda. No name says so: a project may be called `env`. */
export const ENVIRONMENT_MARKS = ['pyvenv.cfg', 'conda-meta'] as const;

/** What an environment has at its top, if the project lies in the same folder. */
const OF_ENVIRONMENT =
  /^(?:pyvenv\.cfg|conda-meta|lib64|include|Include|Scripts|bin\/(?:activate|Activate|python|pip)|lib\/python\d|Lib\/site-packages|share\/man)/;

/** Whether something at this path belongs to an environment that was made in the project's own folder. */
export function isOfEnvironment(path: string): boolean {
  return OF_ENVIRONMENT.test(path);
}

/** What is part of a project, and the folders that are not. */
export interface Parted<Item> {
  readonly inside: readonly Item[];
  readonly passed: readonly Passed[];
}

/** Parts a project from what tools and virtual environments have put there. */
export function partedProject<Item extends { readonly path: string }>(items: readonly Item[]): Parted<Item> {
  const passed = new Map<string, Passed>();
  const top = topOf(items);
  const environments = new Set(items.flatMap(({ path }) => environmentOf(path)));
  const inside = items.filter(({ path }) => {
    const found = passedOf(path, top, environments);
    if (found) passed.set(found.path, found);
    return !found && !LITTER.test(path);
  });
  return { inside, passed: [...passed.values()] };
}

/** What is part of a project. */
export function ofProject<Item extends { readonly path: string }>(items: readonly Item[]): readonly Item[] {
  return partedProject(items).inside;
}

function passedOf(path: string, top: string, environments: ReadonlySet<string>): Passed | null {
  for (const folder of foldersOf(path)) {
    if (isToolFolder(baseOf(folder))) return { path: folder, as: 'tools' };
    if (folder !== top && environments.has(folder)) return { path: folder, as: 'environment' };
  }
  if (!environments.has(top)) return null;
  const within = top === '' ? path : path.slice(top.length + 1);
  const [first = ''] = within.split('/');
  return isOfEnvironment(within) ? { path: first, as: 'environment' } : null;
}

/** The folder that is an environment, as this path shows. */
function environmentOf(path: string): string[] {
  const found = /^(?:(.*)\/)?(?:pyvenv\.cfg|conda-meta\/history)$/s.exec(path);
  return found ? [found[1] ?? ''] : [];
}

/** The folder in which all lies; `''` where that is none. */
function topOf(items: readonly { readonly path: string }[]): string {
  const tops = new Set(
    items
      .map(({ path }) => path.split('/', 2))
      .filter(([top = '']) => !isToolFolder(top))
      .map(([top, more]) => (more === undefined ? '' : top)),
  );
  const [only = ''] = tops;
  return tops.size === 1 ? only : '';
}
