import { applyPatch } from 'diff';
import type { ProjectFiles } from '#case';

const PATCH = '.patch';

/** What of a stage's folder stands for a path: a whole file, or, under its name and `.patch`, what is changed in a library's. */
export function withoutPatchName(path: string): string {
  return path.endsWith(PATCH) ? path.slice(0, -PATCH.length) : path;
}

/**
 * The files of a stage's folder, where each `<library file>.patch` is that file as it is installed, changed. A file that could not
 * be had is left out.
 *
 * @param folder where the files lie, for the error
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
