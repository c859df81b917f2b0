import type { CPythonImports, CPythonModule } from './cpython-module.ts';
import type { Waits } from './waits/waits.ts';

/** Errno of a call that a signal ended, in WebAssembly's C library. */
const EINTR = 27;

/** Has the system calls wait that wait in a real system: Emscripten's own answer at once, whatever is there. */
export function haveCallsWait(
  { wasi_snapshot_preview1: wasi }: CPythonImports,
  module: () => CPythonModule,
  waits: Waits,
): void {
  const isTerminal = (descriptor = 0) => module().FS.getStream(descriptor)?.tty !== undefined;
  wasi.fd_read = waits.waiting(
    4,
    wasi.fd_read,
    (descriptor) => (isTerminal(descriptor) ? waits.terminal.input : null),
    EINTR,
  );
}
