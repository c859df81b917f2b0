import type { PipeEnd } from './processes/pipe.ts';
import type { Termios } from './terminal-attributes.ts';

/** Emscripten's file system in memory. */
export interface FileSystem {
  mkdirTree(path: string): void;
  writeFile(
    path: string,
    content: string | Uint8Array,
    options?: { readonly canOwn?: boolean; readonly mode?: number },
  ): void;
  readFile(path: string): Uint8Array;
  chmod(path: string, mode: number): void;
  chdir(path: string): void;
  cwd(): string;
  lstat(path: string): { readonly mode: number };
  symlink(target: string, path: string): void;
  rmdir(path: string): void;
  truncate(file: FileNode, length: number): void;
  /** All that cuts a file, or makes it longer, goes through here. */
  doTruncate(stream: FileStream | null, file: FileNode, length: number): void;
  rename(from: string, to: string): void;
  /** In ms. */
  utime(path: string, accessed: number, changed: number): void;
  /** Set while everything may be read and written. */
  ignorePermissions: boolean;
  readdir(path: string): string[];
  analyzePath(path: string): { readonly exists: boolean };
  isDir(mode: number): boolean;
  isFile(mode: number): boolean;
  isLink(mode: number): boolean;
  unlink(path: string): void;
  makedev(major: number, minor: number): number;
  mkdev(path: string, device: number): void;
  registerDevice(device: number, operations: DeviceOperations): void;
  open(path: string, flags: number): FileStream;
  /** By its descriptor; `null` where none is open. */
  getStream(descriptor: number): FileStream | null;
  /** Frees the descriptor, and nothing more. */
  closeStream(descriptor: number): void;
  close(stream: FileStream): void;
  /** The same stream, under one more descriptor. */
  createStream(stream: FileStream, descriptor: number): FileStream;
  write(stream: FileStream, from: Uint8Array, offset: number, length: number): number;
  /** Where a path leads to; all that takes a path goes through here. Throws an `ErrnoError`. */
  lookupPath(path: string, options?: LookupOptions): Found;
  lookupNode(parent: FileNode, name: string): FileNode;
  /** Called for each name that comes, and for each that goes. */
  hashAddNode(...args: unknown[]): unknown;
  hashRemoveNode(...args: unknown[]): unknown;
  /** All changes of rights go through here. */
  doChmod(...args: unknown[]): unknown;
  readonly filesystems: {
    readonly MEMFS: { createNode(...args: unknown[]): FileNode };
  };
  readonly ErrnoError: new (errno: number) => Error;
}

export interface Found {
  readonly path: string;
  /** Absent where there is none and `noent_okay`. */
  readonly node?: FileNode;
}

/** What lies in the file system, whatever leads to it. */
export interface FileNode {
  readonly name: string;
  /** The folder that it lies in; of the root, itself. */
  readonly parent?: FileNode;
  readonly mode: number;
  /** How a folder is looked into. */
  node_ops?: FolderOperations;
  /** A file's bytes, with room for more behind them; what lies in a folder, by name; nothing for what is neither. */
  readonly contents?: Uint8Array | Int8Array | Readonly<Record<string, FileNode>>;
  /** How many bytes of a file's `contents` are its own. */
  readonly usedBytes?: number;
  /** When it was changed, in ms. */
  readonly mtime?: number;
  /** What a link leads to. */
  readonly link?: string;
}

export interface FolderOperations {
  /** Called for a name that is not known yet. */
  readonly lookup: (parent: FileNode, name: string) => FileNode;
  readonly readdir: (node: FileNode) => string[];
}

export interface LookupOptions {
  readonly follow?: boolean;
  readonly follow_mount?: boolean;
  readonly parent?: boolean;
  readonly noent_okay?: boolean;
}

export interface FileStream {
  readonly fd: number;
  readonly path: string;
  readonly node: FileNode;
  flags: number;
  position: number;
  /** What all descriptors of one stream have in common. */
  readonly shared: object;
  stream_ops: StreamOperations;
  /** Of a pipe: see processes/pipes.ts. */
  pipeEnd?: PipeEnd;
  tty?: { readonly ops: TerminalOperations };
  seekable?: boolean;
}

/** What is done to an open stream. */
export interface StreamOperations {
  dup?(stream: FileStream): void;
  close?(stream: FileStream): void;
  read(stream: FileStream, into: Int8Array, offset: number, length: number): number;
  write(
    stream: FileStream,
    from: Int8Array | Uint8Array,
    offset: number,
    length: number,
    position?: number,
  ): number;
  /** What it is ready for, as bits of `poll.h`. */
  poll?(stream: FileStream): number;
}

/** What one asks a terminal. */
export interface TerminalOperations {
  ioctl_tiocgwinsz(): readonly [rows: number, cols: number];
  ioctl_tcgets(): Termios;
  ioctl_tcsets(tty: unknown, when: number, termios: Termios): number;
}

export interface DeviceOperations {
  open(stream: FileStream): void;
  close(): void;
  read(stream: FileStream, into: Int8Array, offset: number, length: number): number;
  write(stream: FileStream, from: Int8Array, offset: number, length: number): number;
  /** What it is ready for, as bits of `poll.h`. */
  poll(stream: FileStream): number;
}
