import type { CPythonImports, CPythonModule } from '../cpython-module.ts';
import type { FileStream, StreamOperations } from '../emscripten-files.ts';
import { ERRNO } from '../errno.ts';
import type { PipeEnd } from './pipe.ts';
import * as pipes from './pipe.ts';

const POLL = { in: 1, out: 4, error: 8, hangUp: 16 } as const;
/** In the order in which `pipe` gives them. */
const SIDES = ['reads', 'writes'] as const;

/** Opens one side of a pipe that is there already, and was counted. */
export type OpenEnd = (pipe: pipes.Pipe, side: pipes.Side, release: () => void) => FileStream;

/**
 * Has `os.pipe` give pipes that processes can share, and whose end comes when nobody has the other side: Emscripten's own have neither.
 * To be called before WebAssembly gets its imports.
 *
 * @param isShared whether there are other processes
 * @param ring wakes those that wait
 */
export function sharePipes(
  { env }: CPythonImports,
  module: () => CPythonModule,
  isShared: boolean,
  ring: () => void,
): OpenEnd {
  const makePipe = env.__syscall_pipe;

  function turnInto(stream: FileStream, pipe: pipes.Pipe, side: pipes.Side, release: () => void) {
    stream.pipeEnd = { pipe, side, open: 1, release };
    stream.stream_ops = operations(module(), stream.stream_ops, ring);
  }

  env.__syscall_pipe = (place = 0) => {
    const failure = makePipe(place);
    if (failure !== 0) return failure;
    const pipe = pipes.createPipe(isShared);
    for (const [at, side] of SIDES.entries()) {
      pipes.count(pipe, side, 1);
      turnInto(streamIn(module(), place, at), pipe, side, () => pipes.count(pipe, side, -1));
    }
    return 0;
  };

  return (pipe, side, release) => {
    const place = module()._malloc(SIDES.length * Uint32Array.BYTES_PER_ELEMENT);
    makePipe(place);
    const streams = SIDES.map((_, at) => streamIn(module(), place, at));
    module()._free(place);
    const [kept, other] = side === 'reads' ? streams : streams.toReversed();
    if (!kept || !other) throw new Error('a pipe has two ends');
    module().FS.close(other);
    turnInto(kept, pipe, side, release);
    return kept;
  };
}

/** The stream whose descriptor lies there. */
function streamIn({ FS, HEAPU32 }: CPythonModule, place: number, at: number): FileStream {
  const stream = FS.getStream(HEAPU32[(place >>> 2) + at] ?? -1);
  if (stream === null) throw new Error('a pipe that was just made is not there');
  return stream;
}

/** @param ordinary Emscripten's: what one asks a pipe about itself is as before */
function operations({ FS }: CPythonModule, ordinary: StreamOperations, ring: () => void): StreamOperations {
  const fail = (errno: number): never => {
    throw new FS.ErrnoError(errno);
  };
  return {
    ...ordinary,
    dup({ pipeEnd }) {
      if (pipeEnd) pipeEnd.open += 1;
    },
    close({ pipeEnd }) {
      if (!pipeEnd) return;
      pipeEnd.open -= 1;
      if (pipeEnd.open > 0) return;
      pipeEnd.release();
      ring();
    },
    poll: ({ pipeEnd }) => (pipeEnd ? readiness(pipeEnd) : 0),
    read({ pipeEnd }, heap, offset, length) {
      if (pipeEnd?.side !== 'reads') return fail(ERRNO.EBADF);
      // In this order: what was written before the other side went is there by then.
      const isAtEnd = pipes.isAlone(pipeEnd.pipe, 'reads');
      const got = pipes.read(pipeEnd.pipe, asBytes(heap, offset, length));
      if (got > 0) ring();
      else if (length > 0 && !isAtEnd) fail(ERRNO.EAGAIN);
      return got;
    },
    write({ pipeEnd }, heap, offset, length) {
      if (pipeEnd?.side !== 'writes') return fail(ERRNO.EBADF);
      if (pipes.isAlone(pipeEnd.pipe, 'writes')) fail(ERRNO.EPIPE);
      const taken = pipes.write(pipeEnd.pipe, asBytes(heap, offset, length));
      if (taken > 0) ring();
      else if (length > 0) fail(ERRNO.EAGAIN);
      return taken;
    },
  };
}

function readiness({ pipe, side }: PipeEnd): number {
  const isAlone = pipes.isAlone(pipe, side);
  if (side === 'writes')
    return (isAlone ? POLL.error : 0) | (isAlone || pipes.isWritable(pipe) ? POLL.out : 0);
  return (pipes.unread(pipe) > 0 ? POLL.in : 0) | (isAlone ? POLL.hangUp : 0);
}

function asBytes(heap: Int8Array | Uint8Array, offset: number, length: number): Uint8Array {
  return new Uint8Array(heap.buffer, heap.byteOffset + offset, length);
}

/** Whether a read would give something at once: bytes, or the end. */
export function isFilled({ pipe }: PipeEnd): boolean {
  return pipes.unread(pipe) > 0 || pipes.isAlone(pipe, 'reads');
}

/** Whether so many bytes would be taken at once, or refused. */
export function takes({ pipe }: PipeEnd, length: number): boolean {
  return pipes.hasRoom(pipe, length) || pipes.isAlone(pipe, 'writes');
}
