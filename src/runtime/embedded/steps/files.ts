import type { CPythonModule } from '../cpython-module.ts';
import type { FileNode, FileStream, FileSystem } from '../emscripten-files.ts';

/** What happens to files and folders in the program's own places. */
export interface FileLog {
  made(path: string, what: 'made' | 'folder made'): void;
  written(path: string): void;
  gone(path: string): void;
  moved(from: string, to: string): void;
}

/** Whether people would look for it there. */
const SHOWN = /^\/(tmp|home)\//;
const CACHE = '__pycache__';
/** What of a folder that is renamed goes along. */
const MOST_INSIDE = 1_000;

/** Hears of files from Emscripten's file system. Returns what ends that. */
export function watchFiles({ FS }: CPythonModule, log: FileLog): () => void {
  const { hashAddNode, hashRemoveNode, rename, write, doTruncate } = FS;
  let isRenaming = false;
  const told = (node: unknown, tell: (path: string) => void) => {
    if (isRenaming) return;
    const path = pathOf(node as FileNode);
    if (isShown(path)) tell(path);
  };
  const written = (node: FileNode) => {
    if (FS.isFile(node.mode)) told(node, log.written);
  };

  FS.hashAddNode = (...args) => {
    const isFolder = FS.isDir((args[0] as FileNode).mode);
    told(args[0], (path) => log.made(path, isFolder ? 'folder made' : 'made'));
    return hashAddNode.apply(FS, args);
  };
  FS.hashRemoveNode = (...args) => {
    told(args[0], log.gone);
    return hashRemoveNode.apply(FS, args);
  };
  FS.rename = (from, to) => {
    const moves = movesOf(FS, from, to);
    isRenaming = true;
    try {
      rename.call(FS, from, to);
    } finally {
      isRenaming = false;
    }
    for (const [before, after] of moves) tellMove(log, before, after);
  };
  FS.write = (...args) => {
    const count = write.apply(FS, args);
    if (count > 0) written((args[0] as FileStream).node);
    return count;
  };
  FS.doTruncate = (...args) => {
    const [, node] = args;
    const before = node.usedBytes ?? 0;
    doTruncate.apply(FS, args);
    if (before !== (node.usedBytes ?? 0)) written(node);
  };
  return () => Object.assign(FS, { hashAddNode, hashRemoveNode, rename, write, doTruncate });
}

function isShown(path: string): boolean {
  return SHOWN.test(path) && !path.includes(CACHE);
}

function tellMove(log: FileLog, from: string, to: string) {
  if (isShown(from) && isShown(to)) log.moved(from, to);
  else if (isShown(from)) log.gone(from);
  else if (isShown(to)) log.made(to, 'made');
}

/** A folder takes along what is in it. */
function movesOf(fs: FileSystem, from: string, to: string): (readonly [from: string, to: string])[] {
  const start = nodeAt(fs, from);
  if (!start) return [];
  const target = absolute(fs, to);
  const moves: [string, string][] = [];
  const add = (node: FileNode, before: string, after: string) => {
    if (moves.length >= MOST_INSIDE) return;
    moves.push([before, after]);
    const { contents } = node;
    if (contents === undefined || ArrayBuffer.isView(contents)) return;
    for (const [name, each] of Object.entries(contents)) add(each, `${before}/${name}`, `${after}/${name}`);
  };
  add(start, pathOf(start), target);
  return moves;
}

function nodeAt(fs: FileSystem, path: string): FileNode | undefined {
  try {
    return fs.lookupPath(path).node;
  } catch {
    return undefined;
  }
}

function absolute(fs: FileSystem, path: string): string {
  const at = path.lastIndexOf('/');
  const folder = at < 0 ? fs.cwd() : path.slice(0, at) || '/';
  const parent = nodeAt(fs, folder);
  return `${parent ? pathOf(parent) : folder}/${path.slice(at + 1)}`;
}

function pathOf(node: FileNode): string {
  const { parent } = node;
  return !parent || parent === node ? '' : `${pathOf(parent)}/${node.name}`;
}
