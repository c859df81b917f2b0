import { at } from '#case';
import type { FileNode, FileSystem } from './emscripten-files.ts';

/** Limits in number and in time: a program can leave more, and its end must still be reported. */
const MOST_VISITED = 100_000;
const LONGEST_WALK_MS = 1_000;

/** Of the interpreter's file system, what it takes to look. */
export type Nodes = Pick<FileSystem, 'lookupPath' | 'isDir' | 'isFile' | 'isLink'>;

/** A file, a folder, a link or a device. The path of a folder ends with `/`. */
export interface Place {
  readonly path: string;
  readonly node: FileNode;
}

export interface Walk {
  /** Sorted by path. Python's own caches of byte code do not count. */
  readonly places: readonly Place[];
  /** There is more than was looked at. */
  readonly isCut: boolean;
  /** The folder, or one above it, is a link now: its contents are somewhere else. */
  readonly isReplaced: boolean;
}

/**
 * All below a folder, or the file that is in its place. It goes from node to node and not by paths: no right, no link and
 * no number of open files is in its way, and what lies deep takes no longer than anything else.
 */
export function walk(fs: Nodes, folder: string): Walk {
  const top = nodeAt(fs, folder);
  const isReplaced = top === 'elsewhere';
  const waiting = typeof top === 'string' ? [] : placesAt(fs, folder, top);
  const places: Place[] = [];
  const deadline = performance.now() + LONGEST_WALK_MS;
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (places.length === MOST_VISITED || performance.now() > deadline)
      return { places, isCut: true, isReplaced };
    places.push(next);
    if (fs.isDir(next.node.mode)) for (const place of placesIn(fs, next.path, next.node)) waiting.push(place);
  }
  return { places, isCut: false, isReplaced };
}

function nodeAt(fs: Nodes, path: string): FileNode | 'nowhere' | 'elsewhere' {
  let node = fs.lookupPath('/').node;
  for (const name of path.split('/').slice(1)) {
    node = node && fs.isDir(node.mode) ? at(contentsOf(node), name) : undefined;
    if (node && fs.isLink(node.mode)) return 'elsewhere';
  }
  return node ?? 'nowhere';
}

function placesAt(fs: Nodes, path: string, node: FileNode): Place[] {
  return fs.isDir(node.mode) ? placesIn(fs, `${path}/`, node) : [{ path, node }];
}

/** The last one first. Of far too many those that were made first. */
function placesIn(fs: Nodes, folder: string, node: FileNode): Place[] {
  return Object.values(contentsOf(node))
    .slice(0, MOST_VISITED + 1)
    .filter(({ name }) => name !== '__pycache__' && !name.endsWith('.pyc'))
    .map((inside) => ({ name: fs.isDir(inside.mode) ? `${inside.name}/` : inside.name, node: inside }))
    .sort((one, other) => (one.name < other.name ? 1 : -1))
    .map((inside) => ({ path: folder + inside.name, node: inside.node }));
}

function contentsOf({ contents }: FileNode): Readonly<Record<string, FileNode>> {
  return contents === undefined || ArrayBuffer.isView(contents) ? {} : contents;
}
