import { isInstalled, type ProjectFiles } from '#case';
import { PROJECT_FOLDER } from '../program.ts';
import type { FileSystem } from './cpython-module.ts';
import { CACHE_TAG, SITE_PACKAGES } from './environment.ts';

/** What a program was given: where each file lies, and its bytes. */
export type GivenFiles = ReadonlyMap<string, Uint8Array>;

/** Puts the files where the program finds them; those of `site-packages/` among what is installed. */
export function writeFiles(fs: FileSystem, files: ProjectFiles): GivenFiles {
  const encoder = new TextEncoder();
  const given = new Map<string, Uint8Array>();
  const folders = new Set<string>();
  for (const [relative, text] of Object.entries(files)) {
    const path = placeOf(relative);
    const folder = path.slice(0, path.lastIndexOf('/'));
    if (!folders.has(folder)) fs.mkdirTree(folder);
    folders.add(folder);
    if (isInstalled(relative)) removeInstalled(fs, path);
    const bytes = encoder.encode(text);
    fs.writeFile(path, bytes);
    given.set(path, bytes);
  }
  return given;
}

function placeOf(relative: string): string {
  return isInstalled(relative)
    ? SITE_PACKAGES + relative.slice('site-packages'.length)
    : `${PROJECT_FOLDER}/${relative}`;
}

/** A package's own file cannot be written to. Its byte code is not compared with the source, and would still run. */
function removeInstalled(fs: FileSystem, path: string) {
  for (const old of [path, byteCodeOf(path)]) if (fs.analyzePath(old).exists) fs.unlink(old);
}

function byteCodeOf(path: string): string {
  return path.replace(/(?<![^/])([^/]+)\.py$/, `__pycache__/$1.${CACHE_TAG}.pyc`);
}
