import { LONGEST_PATH, LONGEST_TEXT, MOST_LEFT_BEHIND, PATHS_TOGETHER, TEXTS_TOGETHER } from '../bounds.ts';
import type { LeftBehind } from '../process.ts';
import { PROJECT_FOLDER } from '../program.ts';
import type { FileNode } from './emscripten-files.ts';
import { type GivenFiles, HOME_FOLDER, TEMP_FOLDER } from './project-files.ts';
import { type Nodes, type Place, walk } from './walk.ts';

/**
 * Compares the file system with what the program was given. It throws for nothing that a program can leave. The list is within
 * bounds.ts; what is not shown is said in a last entry, whose path is `…`.
 */
export function findLeftBehind(fs: Nodes, given: GivenFiles): readonly LeftBehind[] {
  const folders = foldersOf(given);
  const isNew = ({ path, node }: Place): boolean => {
    // First: looking one up would build the whole path.
    if (path.length > LONGEST_PATH) return true;
    if (fs.isDir(node.mode)) return !folders.has(path);
    const before = given.get(path);
    return before === undefined || !fs.isFile(node.mode) || !isSame(bytesOf(node), before);
  };
  const walks = [PROJECT_FOLDER, HOME_FOLDER, TEMP_FOLDER].map((folder) => ({ folder, ...walk(fs, folder) }));
  const { list, tooLong, more } = listed(
    walks.flatMap(({ places }) => places.filter(isNew)),
    (node, most) => contentsOf(fs, node, most),
  );
  const isCut = walks.some((walked) => walked.isCut);
  const notes = [
    ...walks
      .filter(({ isReplaced }) => isReplaced)
      .map(({ folder }) => `${folder} was replaced by a link: what lies there is not shown`),
    ...(tooLong > 0
      ? [
          `${counted(tooLong, 'path is', 'paths are')} longer than ${counted(LONGEST_PATH)} characters and not shown`,
        ]
      : []),
    ...(isCut || more > 0 ? [`${isCut ? 'over ' : ''}${counted(more)} more are not shown`] : []),
  ];
  return notes.length === 0 ? list : [...list, { path: '…', text: notes.join('\n') }];
}

type Contents = Omit<LeftBehind, 'path'>;

function contentsOf(fs: Nodes, node: FileNode, most: number): Contents {
  if (fs.isDir(node.mode)) return { text: '' };
  if (!fs.isFile(node.mode)) return { text: '', note: fs.isLink(node.mode) ? 'a link' : 'no file' };
  const bytes = bytesOf(node);
  const text = textOf(bytes, most);
  return text === null
    ? { text: '', note: `${counted(bytes.length, 'byte', 'bytes')} that are no text` }
    : { text };
}

/** As many of the places as may be reported, and how many of the others there are. */
function listed(places: readonly Place[], read: (node: FileNode, most: number) => Contents) {
  const list: LeftBehind[] = [];
  let pathRoom = PATHS_TOGETHER;
  let textRoom = TEXTS_TOGETHER;
  let tooLong = 0;
  let more = 0;
  for (const { path, node } of places) {
    if (path.length > LONGEST_PATH) {
      tooLong += 1;
    } else if (list.length === MOST_LEFT_BEHIND || path.length > pathRoom) {
      more += 1;
    } else {
      const contents = read(node, Math.min(textRoom, LONGEST_TEXT));
      list.push({ path, ...contents });
      pathRoom -= path.length;
      textRoom = Math.max(0, textRoom - contents.text.length);
    }
  }
  return { list, tooLong, more };
}

function counted(number: number, one = '', many = ''): string {
  return `${number.toLocaleString('en')} ${number === 1 ? one : many}`.trimEnd();
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
export function bytesOf({ contents, usedBytes }: FileNode): Uint8Array {
  return ArrayBuffer.isView(contents)
    ? new Uint8Array(contents.buffer, contents.byteOffset, usedBytes)
    : new Uint8Array();
}

/** The beginning of a text; `null` for what is none. */
function textOf(whole: Uint8Array, most: number): string | null {
  const bytes = whole.subarray(0, most);
  if (bytes.includes(0)) return null;
  try {
    // As a stream: the last character may be cut in two.
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    const cut = whole.length - bytes.length;
    return cut > 0 ? `${text}\n… ${cut.toLocaleString('en')} bytes cut …\n` : text;
  } catch {
    return null;
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
