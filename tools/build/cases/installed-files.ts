import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { applyPatch } from 'diff';
import { type Case, type CaseDefinition, isInstalled, type ProjectFiles, stagesOf } from '#case';
import { siteOf } from '../../packages/ensure-packages.ts';

const PATCH = '.patch';

/**
 * The files of installed packages that a case names (culprits, tabs) or changes, as they are installed. A package that
 * could not be had has none.
 *
 * @param folders the files of each stage as they are on disk
 */
export function readLibrary(definition: CaseDefinition, folders: Case['folders']): ProjectFiles {
  const named = [
    ...definition.culprits.map(({ file }) => file),
    ...stagesOf(definition).flatMap((stage) => definition.stages[stage]?.open ?? []),
    ...Object.values(folders).flatMap((files) => Object.keys(files).map(withoutPatchName)),
  ];
  const paths = [...new Set(named)].filter(isInstalled).sort();
  return Object.fromEntries(
    paths.flatMap((path) => {
      const text = installedText(definition.packages ?? [], path);
      return text === null ? [] : [[path, text]];
    }),
  );
}

function installedText(packages: readonly string[], path: string): string | null {
  const files = packages.map((name) => join(siteOf(name), path.slice('site-packages/'.length)));
  const found = files.find((file) => existsSync(file));
  return found ? readFileSync(found, 'utf8') : null;
}

/** The path of a file in a stage's folder: a whole file has its own name, a change of an installed one that name and `.patch`. */
export function withoutPatchName(path: string): string {
  return path.endsWith(PATCH) ? path.slice(0, -PATCH.length) : path;
}

/**
 * The files of a stage's folder, where each `<library file>.patch` is that file as it is installed, changed. A file that could not
 * be had is left out.
 *
 * @param folder where the files are, for the error
 * @throws for a patch that does not fit the installed file, with its place and the way out
 */
export function applyPatches(files: ProjectFiles, library: ProjectFiles, folder: string): ProjectFiles {
  const whole = Object.entries(files).flatMap(([name, text]) => {
    const path = withoutPatchName(name);
    if (path === name) return [[path, text]];
    const installed = library[path];
    return installed === undefined ? [] : [[path, patched(installed, text, `${folder}/${name}`)]];
  });
  return Object.fromEntries(whole);
}

function patched(installed: string, patch: string, place: string): string {
  const changed = applyPatch(installed, patch);
  if (changed !== false) return changed;
  throw new Error(
    `${place} does not fit the installed file any more. Make it anew: diff -U2 <the installed file> <the changed one>.`,
  );
}
