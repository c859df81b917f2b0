import type { LeftBehind } from '../process.ts';
import { PROJECT_FOLDER } from '../program.ts';
import type { FileSystem } from './cpython-module.ts';
import { TEMP_FOLDER } from './environment.ts';
import type { GivenFiles } from './project-files.ts';
import { isSame } from './same-bytes.ts';

/** So many files and folders are told of; the last entry then says how many are not. */
const MOST_ENTRIES = 500;
/** Bytes of one file's text, and of all together, that are shown. */
const LONGEST_TEXT = 64 * 1024;
const LONGEST_TOGETHER = 1024 * 1024;

/** Compares the file system with what the program was given. Python's own caches of byte code do not count. */
export function findLeftBehind(fs: FileSystem, given: GivenFiles): readonly LeftBehind[] {
  const folders = foldersOf(given);
  const found: LeftBehind[] = [];
  let isOver = 0;
  let budget = LONGEST_TOGETHER;

  for (const path of [...walk(fs, PROJECT_FOLDER), ...walk(fs, TEMP_FOLDER)].sort(byPath)) {
    if (path.endsWith('/')) {
      if (folders.has(path)) continue;
      if (found.length < MOST_ENTRIES) found.push({ path, text: '' });
      else isOver += 1;
      continue;
    }
    const before = given.get(path);
    if (before !== undefined && isStillSame(fs, path, before)) continue;
    if (found.length >= MOST_ENTRIES) {
      isOver += 1;
      continue;
    }
    const text = readText(fs, path, Math.min(budget, LONGEST_TEXT));
    budget -= text.length;
    found.push({ path, text });
  }
  if (isOver > 0) found.push({ path: '…', text: `${isOver.toLocaleString('en')} more are not shown` });
  return found;
}

function foldersOf(given: GivenFiles): ReadonlySet<string> {
  const folders = new Set<string>();
  for (const path of given.keys()) {
    for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
      folders.add(path.slice(0, end + 1));
    }
  }
  return folders;
}

function* walk(fs: FileSystem, folder: string): Generator<string> {
  for (const name of namesIn(fs, folder)) {
    if (name === '.' || name === '..' || name === '__pycache__' || name.endsWith('.pyc')) continue;
    const path = `${folder}/${name}`;
    if (fs.isDir(fs.lstat(path).mode)) {
      yield `${path}/`;
      yield* walk(fs, path);
    } else {
      yield path;
    }
  }
}

/** The program may have removed the folder, or taken away the right to read it. */
function namesIn(fs: FileSystem, folder: string): string[] {
  try {
    return fs.readdir(folder);
  } catch {
    return [];
  }
}

function isStillSame(fs: FileSystem, path: string, before: Uint8Array): boolean {
  const { mode, size } = fs.lstat(path);
  if (!fs.isFile(mode) || size !== before.length) return false;
  const now = readBytes(fs, path, size);
  return now !== null && isSame(now, before);
}

/** The beginning of a file as text; empty for what is no text. */
function readText(fs: FileSystem, path: string, most: number): string {
  const { mode, size } = fs.lstat(path);
  if (!fs.isFile(mode)) return '';
  const bytes = readBytes(fs, path, Math.min(size, most));
  if (bytes === null || bytes.includes(0)) return '';
  try {
    // As a stream: the last character may be cut in two.
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return size > most ? `${text}\n… ${(size - most).toLocaleString('en')} bytes cut …\n` : text;
  } catch {
    return '';
  }
}

/** `null` for a file that the program made unreadable. */
function readBytes(fs: FileSystem, path: string, length: number): Uint8Array | null {
  try {
    const bytes = new Uint8Array(length);
    const stream = fs.open(path, 'r');
    fs.read(stream, bytes, 0, length, 0);
    fs.close(stream);
    return bytes;
  } catch {
    return null;
  }
}

function byPath(first: string, second: string): number {
  return first < second ? -1 : 1;
}
