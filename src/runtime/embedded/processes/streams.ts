import type { FileStream, FileSystem } from '../emscripten-files.ts';
import { bytesOf } from '../left-behind.ts';
import type { Belonging, Position } from './pack.ts';
import { count, pipeIn } from './pipe.ts';
import type { OpenEnd } from './pipes.ts';
import { letGo } from './record.ts';
import type { GivenStream, ProcessStart } from './start.ts';

/** Where files lie that have no name any more, on their way from one process to another. */
export const NAMELESS = '/.nameless';

/** O_CREAT, O_EXCL and O_TRUNC: a stream that is handed over was opened long ago. */
const WHEN_OPENED = 0o100 | 0o200 | 0o1000;

/** An open stream of this process, and the number that it is to have in the other. */
export interface HandedOver {
  readonly descriptor: number;
  readonly stream: FileStream;
}

/** Says what the other process gets. `null` if one of them cannot be handed over: a socket. */
export function describe(fs: FileSystem, streams: readonly HandedOver[]): readonly GivenStream[] | null {
  const given = streams.map(({ descriptor, stream }, index): GivenStream | null => {
    const as = streams.findIndex((other) => other.stream.shared === stream.shared);
    if (as < index) return { descriptor, is: 'same', as };
    const { pipeEnd, node, position } = stream;
    if (pipeEnd) {
      const { memory } = pipeEnd.pipe;
      return memory instanceof SharedArrayBuffer
        ? { descriptor, is: 'pipe', memory, side: pipeEnd.side }
        : null;
    }
    const flags = stream.flags & ~WHEN_OPENED;
    if (hasName(fs, stream)) return { descriptor, is: 'file', path: stream.path, flags, position };
    if (!fs.isFile(node.mode)) return null;
    return { descriptor, is: 'file', path: `${NAMELESS}/${descriptor}`, flags, position };
  });
  return given.every((each) => each !== null) ? given : null;
}

/** Counts the sides of pipes that another process gets. */
export function countSides(given: readonly GivenStream[]): void {
  for (const each of given) if (each.is === 'pipe') count(pipeIn(each.memory), each.side, 1);
}

/** The files among them that have no name any more. */
export function namelessOf(fs: FileSystem, streams: readonly HandedOver[]): Belonging[] {
  return streams
    .filter(({ stream }) => !stream.pipeEnd && fs.isFile(stream.node.mode) && !hasName(fs, stream))
    .map(({ descriptor, stream: { node } }) => ({
      path: `${NAMELESS}/${descriptor}`,
      kind: 'file',
      mode: 0o666,
      time: node.mtime ?? 0,
      bytes: bytesOf(node),
    }));
}

function hasName(fs: FileSystem, { path, node }: FileStream): boolean {
  try {
    return fs.lookupPath(path).node === node;
  } catch {
    return false;
  }
}

/** Opens what a process was given, in the place of its own three. */
export function openGiven(
  fs: FileSystem,
  { given, record }: ProcessStart,
  openEnd: OpenEnd,
  standard: readonly number[],
): readonly HandedOver[] {
  const opened: FileStream[] = [];
  for (const [index, each] of given.streams.entries()) {
    const stream =
      each.is === 'same'
        ? opened[each.as]
        : each.is === 'pipe'
          ? openEnd(pipeIn(each.memory), each.side, () => letGo(record, given, index))
          : openFile(fs, each);
    if (stream) opened.push(stream);
  }
  for (const descriptor of [...standard, ...opened.map(({ fd }) => fd)]) fs.closeStream(descriptor);
  return given.streams.flatMap((each, index) => {
    const stream = opened[index];
    if (!stream) return [];
    if (each.is === 'same' && stream.pipeEnd) stream.pipeEnd.open += 1;
    return [{ descriptor: each.descriptor, stream: fs.createStream(stream, each.descriptor) }];
  });
}

function openFile(
  fs: FileSystem,
  { path, flags, position }: Extract<GivenStream, { is: 'file' }>,
): FileStream {
  const stream = fs.open(path, flags);
  if (stream.seekable) stream.position = position;
  if (path.startsWith(NAMELESS)) fs.unlink(path);
  return stream;
}

/** How far the files among them were read or written. */
export function positionsOf(fs: FileSystem, streams: readonly HandedOver[]): readonly Position[] {
  return streams
    .filter(({ stream }) => !stream.pipeEnd && fs.isFile(stream.node.mode))
    .map(({ descriptor, stream: { position } }) => ({ descriptor, position }));
}
