import type { FileNode, FileSystem } from './cpython-module.ts';

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
