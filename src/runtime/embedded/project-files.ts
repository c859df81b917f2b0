import { bytesOf, isInstalled, type ProjectFiles } from '#case';
import { PROJECT_FOLDER } from '../program.ts';
import type { FileSystem } from './emscripten-files.ts';

/** Where the parts of the interpreter lie in its file system. */
export const SITE_PACKAGES = '/lib/python3.14/site-packages';
/** In the names of its byte code files: `sys.implementation.cache_tag`. */
export const CACHE_TAG = 'cpython-314';
/** Pyodide's CPython has this path built in. It is a folder here: modules load from it faster than from a zip. */
export const STDLIB = '/lib/python314.zip';
export const EXECUTABLE = '/bin/python';
export const TEMP_FOLDER = '/tmp';
/** Not the project's folder: what is read from both, such as `.pdbrc`, would be read twice. */
export const HOME_FOLDER = '/home/user';

/**
 * The environment of a program that says nothing of its own. Standard input and output are a terminal, as for
 * someone who types `python main.py`, but a terminal without colour: evidence is read from plain text, so
 * this is the one place that keeps CPython 3.13+ (and what obeys NO_COLOR) from colouring.
 */
export function defaultEnvironment(folder: string) {
  return {
    HOME: HOME_FOLDER,
    PWD: folder,
    USER: 'user',
    LOGNAME: 'user',
    PATH: '/bin',
    LANG: 'C.UTF-8',
    _: EXECUTABLE,
    TERM: 'dumb',
    NO_COLOR: '1',
  };
}

/** What a program was given: where each file lies, and its bytes. */
export type GivenFiles = ReadonlyMap<string, Uint8Array>;

/** Puts the files where the program finds them; those of `site-packages/` among what is installed. */
export function writeFiles(fs: FileSystem, files: ProjectFiles): GivenFiles {
  const given = new Map<string, Uint8Array>();
  const folders = new Set<string>();
  for (const [relative, text] of Object.entries(files)) {
    const path = placeOf(relative);
    const folder = path.slice(0, path.lastIndexOf('/'));
    if (!folders.has(folder)) fs.mkdirTree(folder);
    folders.add(folder);
    if (isInstalled(relative)) removeInstalled(fs, path);
    const bytes = bytesOf(relative, text);
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
