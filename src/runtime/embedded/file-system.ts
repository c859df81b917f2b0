import type { FileNode, FileSystem, Found } from './emscripten-files.ts';

/** What changes where a path leads to: a name that comes or goes, and a right to pass through a folder. */
const CHANGES = ['hashAddNode', 'hashRemoveNode', 'doChmod'] as const;

/** A program can spell one path in endless ways. */
const MOST_REMEMBERED = 10_000;

/**
 * Has the file system remember where a path led to, until a name comes or goes. Emscripten walks every path from the root and
 * puts it together anew at each folder, a third of what a `stat` takes; an import does several of them in the same few
 * folders.
 */
export function rememberLookups(fs: FileSystem): void {
  const found = { follow: new Map<string, Found>(), stay: new Map<string, Found>() };
  const lookupPath = fs.lookupPath.bind(fs);
  fs.lookupPath = (path, options = {}) => {
    const isPlain = path?.startsWith('/') && !options.parent && options.follow_mount !== false;
    if (!isPlain) return lookupPath(path, options);
    const known = options.follow ? found.follow : found.stay;
    const before = known.get(path);
    if (before) return before;
    const result = lookupPath(path, options);
    if (known.size >= MOST_REMEMBERED) known.clear();
    if (result.node) known.set(path, result);
    return result;
  };
  for (const name of CHANGES) {
    const change = fs[name].bind(fs);
    fs[name] = (...args) => {
      found.follow.clear();
      found.stay.clear();
      return change(...args);
    };
  }
}

/**
 * Lets files have any name. Emscripten keeps a folder's files in a plain object, in which what is called `__proto__` is not found
 * again.
 */
export function takeAnyName(fs: FileSystem): void {
  inheritNothing(fs.lookupPath('/').node);
  const { MEMFS } = fs.filesystems;
  const createNode = MEMFS.createNode.bind(MEMFS);
  MEMFS.createNode = (...args) => {
    const node = createNode(...args);
    if (fs.isDir(node.mode)) Object.setPrototypeOf(node.contents, null);
    return node;
  };
}

/** For the few folders that are there from the beginning. */
function inheritNothing(node: FileNode | undefined): void {
  const { contents } = node ?? {};
  if (contents === undefined || ArrayBuffer.isView(contents)) return;
  Object.setPrototypeOf(contents, null);
  for (const each of Object.values(contents)) inheritNothing(each);
}
