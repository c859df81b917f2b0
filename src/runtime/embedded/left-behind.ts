import { LONGEST_PATH } from '../bounds.ts';
import { type Leftover, listLeftBehind } from '../left-behind-list.ts';
import type { LeftBehind } from '../process.ts';
import { PROJECT_FOLDER } from '../program.ts';
import type { FileNode } from './cpython-module.ts';
import { type GivenFiles, TEMP_FOLDER } from './project-files.ts';
import { type Nodes, type Place, walk } from './walk.ts';

/** Compares the file system with what the program was given. It throws for nothing that a program can leave. */
export function findLeftBehind(fs: Nodes, given: GivenFiles): readonly LeftBehind[] {
  const folders = foldersOf(given);
  const isNew = ({ path, node }: Place): boolean => {
    // First, as to look such a one up would put it together.
    if (path.length > LONGEST_PATH) return true;
    if (fs.isDir(node.mode)) return !folders.has(path);
    const before = given.get(path);
    return before === undefined || !fs.isFile(node.mode) || !isSame(bytesOf(node), before);
  };
  const leftoverOf = ({ path, node }: Place): Leftover => ({
    path,
    read: (most) => (fs.isFile(node.mode) ? textOf(bytesOf(node), most) : ''),
  });

  const walks = [PROJECT_FOLDER, TEMP_FOLDER].map((folder) => ({ folder, ...walk(fs, folder) }));
  const places = walks.flatMap((walked) => walked.places);
  return listLeftBehind(places.filter(isNew).map(leftoverOf), {
    isCut: walks.some(({ isCut }) => isCut),
    replaced: walks.filter(({ isReplaced }) => isReplaced).map(({ folder }) => folder),
  });
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

/** In whatever room the file system keeps them: it may have taken more than they need. */
function bytesOf({ contents, usedBytes }: FileNode): Uint8Array {
  return ArrayBuffer.isView(contents)
    ? new Uint8Array(contents.buffer, contents.byteOffset, usedBytes)
    : new Uint8Array();
}

/** The beginning of a text; empty for what is none. */
function textOf(whole: Uint8Array, most: number): string {
  const bytes = whole.subarray(0, most);
  if (bytes.includes(0)) return '';
  try {
    // As a stream: the last character may be cut in two.
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    const cut = whole.length - bytes.length;
    return cut > 0 ? `${text}\n… ${cut.toLocaleString('en')} bytes cut …\n` : text;
  } catch {
    return '';
  }
}

const WORD = Uint32Array.BYTES_PER_ELEMENT;

/** Compares four bytes at a time where both begin at a whole word: a worker's code is slow while it is new. */
export function isSame(first: Uint8Array, second: Uint8Array): boolean {
  if (first.length !== second.length) return false;
  const isAligned = first.byteOffset % WORD === 0 && second.byteOffset % WORD === 0;
  const words = isAligned ? Math.floor(first.length / WORD) : 0;
  const ones = new Uint32Array(first.buffer, isAligned ? first.byteOffset : 0, words);
  const others = new Uint32Array(second.buffer, isAligned ? second.byteOffset : 0, words);
  for (let index = 0; index < words; index += 1) if (ones[index] !== others[index]) return false;
  for (let index = words * WORD; index < first.length; index += 1)
    if (first[index] !== second[index]) return false;
  return true;
}
