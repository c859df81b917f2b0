import type { FileSystem } from '../emscripten-files.ts';
import { bytesOf } from '../left-behind.ts';
import { EXECUTABLE } from '../project-files.ts';

/** What a file that is to be started is. */
export type ProgramFile =
  | { readonly is: 'python' }
  /** A script whose first line names Python. */
  | { readonly is: 'script'; readonly path: string }
  | { readonly is: 'forbidden'; readonly path: string }
  | { readonly is: 'nothing' };

const MAY_RUN = 0o111;
const LONGEST_FIRST_LINE = 256;

/** The first of these that can be started. */
export function findProgram(fs: FileSystem, paths: readonly string[]): ProgramFile {
  const python = fs.lookupPath(EXECUTABLE).node;
  for (const path of paths) {
    const node = nodeAt(fs, path);
    if (!node || fs.isDir(node.mode)) continue;
    if (node === python) return { is: 'python' };
    if ((node.mode & MAY_RUN) === 0) return { is: 'forbidden', path };
    const beginning = new TextDecoder().decode(bytesOf(node).slice(0, LONGEST_FIRST_LINE));
    if (/^#![^\n]*\bpython/.test(beginning)) return { is: 'script', path };
  }
  return { is: 'nothing' };
}

function nodeAt(fs: FileSystem, path: string) {
  try {
    return fs.lookupPath(path, { follow: true }).node;
  } catch {
    // A part of the path is no folder, or not there.
    return undefined;
  }
}
