import type { FileNode, FileSystem } from '../emscripten-files.ts';
import { bytesOf, isSame } from '../left-behind.ts';
import { SITE_PACKAGES } from '../project-files.ts';
import { type Place, walk } from '../walk.ts';
import type { Belonging } from './pack.ts';
import { NAMELESS } from './streams.ts';

/** What every interpreter has from the beginning: devices, time zones, and Python itself. */
const EVERYBODYS = new Set(['dev', 'proc', 'bin', 'lib', 'usr', NAMELESS.slice(1)]);
const NOTHING = new Uint8Array();
const RIGHTS = 0o7777;

/** All that lies in a file system, but for what every interpreter has: the archives are installed in each. */
export function belongingsIn(fs: FileSystem, archives: ReadonlySet<ArrayBufferLike>): Belonging[] {
  const isInstalled = ({ contents }: FileNode) =>
    ArrayBuffer.isView(contents) && archives.has(contents.buffer);
  const tops = fs.readdir('/').filter((name) => !EVERYBODYS.has(name) && name !== '.' && name !== '..');
  return [...tops.map((name) => `/${name}`), SITE_PACKAGES]
    .flatMap((folder) => walk(fs, folder).places)
    .filter(({ node }) => !isInstalled(node))
    .flatMap((place) => belongingAt(fs, place));
}

function belongingAt(fs: FileSystem, { path, node }: Place): Belonging[] {
  const common = { mode: node.mode & RIGHTS, time: node.mtime ?? 0 };
  if (fs.isDir(node.mode)) return [{ path: path.slice(0, -1), kind: 'folder', ...common, bytes: NOTHING }];
  if (fs.isLink(node.mode))
    return [{ path, kind: 'link', ...common, bytes: new TextEncoder().encode(node.link) }];
  return fs.isFile(node.mode) ? [{ path, kind: 'file', ...common, bytes: bytesOf(node) }] : [];
}

/** How a file system has changed from `before` to `after`: what is gone comes last, the innermost first. */
export function changesBetween(
  before: readonly Belonging[],
  after: readonly Belonging[],
): readonly Belonging[] {
  const known = new Map(before.map((belonging) => [belonging.path, belonging]));
  const left = new Set(after.map(({ path }) => path));
  const gone = before.filter(({ path }) => !left.has(path)).toReversed();
  return [
    ...after.flatMap((belonging) => changeOf(known.get(belonging.path), belonging)),
    ...gone.map((belonging) => ({ ...belonging, kind: 'gone' as const, bytes: NOTHING })),
  ];
}

/** A file to which something was added goes as that: what others have added meanwhile stays. */
function changeOf(before: Belonging | undefined, after: Belonging): Belonging[] {
  if (before?.kind !== after.kind) return [after];
  if (
    after.kind === 'file' &&
    after.bytes.length > before.bytes.length &&
    startsWith(after.bytes, before.bytes)
  )
    return [{ ...after, kind: 'extended', bytes: after.bytes.subarray(before.bytes.length) }];
  return before.mode === after.mode && isSame(before.bytes, after.bytes) ? [] : [after];
}

function startsWith(bytes: Uint8Array, beginning: Uint8Array): boolean {
  return isSame(bytes.subarray(0, beginning.length), beginning);
}

/** Puts into a file system what lay in another, or has changed there. What has no place any more is left out. */
export function putInto(fs: FileSystem, belongings: readonly Belonging[]): void {
  fs.ignorePermissions = true;
  try {
    for (const belonging of belongings) {
      try {
        putOne(fs, belonging);
      } catch (error) {
        // A folder where the other has a file by now, say.
        if (!(error instanceof fs.ErrnoError)) throw error;
      }
    }
  } finally {
    fs.ignorePermissions = false;
  }
}

function putOne(fs: FileSystem, { path, kind, mode, time, bytes }: Belonging): void {
  if (kind === 'gone' || kind === 'link') remove(fs, path);
  if (kind === 'gone') return;
  if (kind === 'link') {
    fs.symlink(new TextDecoder().decode(bytes), path);
    return;
  }
  if (kind === 'folder') fs.mkdirTree(path);
  else write(fs, path, bytes, kind === 'extended');
  fs.chmod(path, mode);
  fs.utime(path, time, time);
}

function write(fs: FileSystem, path: string, bytes: Uint8Array, isAppended: boolean) {
  const folder = path.slice(0, path.lastIndexOf('/'));
  if (folder !== '') fs.mkdirTree(folder);
  if (!isAppended) return fs.writeFile(path, bytes);
  const stream = fs.open(path, APPEND);
  fs.write(stream, bytes, 0, bytes.length);
  fs.close(stream);
}

/** O_WRONLY, O_CREAT and O_APPEND. */
const APPEND = 0o1 | 0o100 | 0o2000;

function remove(fs: FileSystem, path: string) {
  if (!isThere(fs, path)) return;
  if (fs.isDir(fs.lstat(path).mode)) fs.rmdir(path);
  else fs.unlink(path);
}

function isThere(fs: FileSystem, path: string): boolean {
  return fs.lookupPath(path, { follow: false, noent_okay: true }).node !== undefined;
}
