import type { CFunction, CPythonImports, CPythonModule } from './cpython-module.ts';
import { ERRNO } from './errno.ts';
import { mayBlock } from './network/loopback.ts';
import { isReadable, isWritable, type Socket } from './network/socket.ts';
import type { PipeEnd } from './processes/pipe.ts';
import { isFilled, takes } from './processes/pipes.ts';
import type { Wanted } from './terminal.ts';
import type { Waits } from './waits/waits.ts';

type Wants = (...args: number[]) => Wanted | null;

const FOR_EVER = Number.POSITIVE_INFINITY;

/** Has the system calls wait that wait in a real system: Emscripten's own answer at once, whatever is there. */
export function haveCallsWait(
  { env, wasi_snapshot_preview1: wasi }: CPythonImports,
  module: () => CPythonModule,
  waits: Waits,
): void {
  const when =
    (isReady: (socket: Socket) => boolean) =>
    (descriptor = 0) => {
      const socket = module().SOCKFS.getSocket(descriptor);
      return socket && mayBlock(socket) ? { isReady: () => isReady(socket), milliseconds: FOR_EVER } : null;
    };
  const [readable, writable] = [when(isReadable), when(isWritable)];
  const terminal = (descriptor = 0) =>
    module().FS.getStream(descriptor)?.tty === undefined ? null : waits.terminal.input;
  /** In C, `select` hands on what `poll` gives, and looks for the reason in `errno`; all else looks at the number alone. */
  const interrupted = () => {
    const { HEAPU32, ___errno_location } = module();
    HEAPU32[___errno_location() >>> 2] = ERRNO.EINTR;
    return -ERRNO.EINTR;
  };
  const syscall = (arity: number, call: CFunction, wants: Wants) =>
    waits.waiting(arity, call, wants, interrupted);

  const pipe = (descriptor: number, isReady: (end: PipeEnd) => boolean) => {
    const stream = module().FS.getStream(descriptor);
    const end = stream?.pipeEnd;
    if (!stream || !end || !mayBlock({ stream })) return null;
    return { isReady: () => isReady(end), milliseconds: FOR_EVER };
  };
  wasi.fd_read = waits.waiting(
    4,
    wasi.fd_read,
    (descriptor = 0) => terminal(descriptor) ?? readable(descriptor) ?? pipe(descriptor, isFilled),
    () => ERRNO.EINTR,
  );
  wasi.fd_write = waits.waiting(
    4,
    wasi.fd_write,
    (descriptor = 0, pieces = 0, count = 0) =>
      pipe(descriptor, (end) => takes(end, lengthOf(module(), pieces, count))),
    () => ERRNO.EINTR,
  );
  env.__syscall_accept4 = syscall(6, env.__syscall_accept4, readable);
  env.__syscall_recvfrom = syscall(6, env.__syscall_recvfrom, readable);
  env.__syscall_recvmsg = syscall(6, env.__syscall_recvmsg, readable);
  env.__syscall_sendto = syscall(6, env.__syscall_sendto, writable);
  env.__syscall_sendmsg = syscall(6, env.__syscall_sendmsg, writable);
  env.__syscall_poll = syscall(3, env.__syscall_poll, wantsOfPoll(env.__syscall_poll));
}

/** Of an array of `iovec`: where each piece of memory is, and how long. */
function lengthOf({ HEAPU32 }: CPythonModule, pieces: number, count: number): number {
  const first = pieces >>> 2;
  return Array.from({ length: count }, (_, index) => HEAPU32[first + 2 * index + 1] ?? 0).reduce(
    (sum, length) => sum + length,
    0,
  );
}

/** @param look as Emscripten has it: how many of the descriptors are ready now */
function wantsOfPoll(look: CFunction): Wants {
  return (descriptors = 0, count = 0, timeout = 0) => {
    const isReady = () => look(descriptors, count, 0) !== 0;
    if (timeout === 0 || isReady()) return null;
    return { isReady, milliseconds: timeout < 0 ? FOR_EVER : timeout };
  };
}
