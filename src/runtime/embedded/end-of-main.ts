import type { Ending } from '../process.ts';
import { isStackOverflow } from './cpython.ts';
import type { CPythonModule } from './cpython-module.ts';
import type { RunEnd } from './protocol.ts';
import type { EndedBySignal } from './signal-look.ts';
import { whereabouts } from './whereabouts.ts';

/** A parent process sees no more of an exit code. */
const EXIT_BITS = 0xff;
const SIGINT = 2;
/** What Emscripten ends a program with that has sent itself this signal, as Python does when nobody caught Ctrl-C. */
const INTERRUPTED = 128 + SIGINT;

/** `sys.exit` and `os._exit` come out of WebAssembly as an `ExitStatus`; all else that is thrown is a crash. */
export async function endOf(
  module: CPythonModule,
  main: () => Promise<number>,
): Promise<Pick<RunEnd, 'ending' | 'signal'>> {
  const stack = module._emscripten_stack_get_current();
  try {
    return { ending: exited(await main()), signal: null };
  } catch (thrown) {
    if (isExitStatus(thrown)) return { ending: exited(thrown.status), signal: signalOf(thrown) };
    if (!isStackOverflow(thrown)) return { ending: { how: 'crashed', reason: String(thrown) }, signal: null };
    // Python's memory is as it was, so it can be asked; its stack is gone, so it cannot go on.
    module.__emscripten_stack_restore(stack);
    return { ending: { how: 'crashed', reason: tooDeep(whereabouts(module)) }, signal: null };
  }
}

function exited(code: number): Ending {
  return { how: 'exited', code: code & EXIT_BITS };
}

function tooDeep(place: string | null): string {
  const what = 'recursion in C went deeper than the browser’s stack';
  return place === null ? what : `${what} (${place})`;
}

type ExitStatus = Pick<EndedBySignal, 'status'> & Partial<Pick<EndedBySignal, 'signal'>>;

function isExitStatus(thrown: unknown): thrown is ExitStatus {
  return (
    typeof thrown === 'object' &&
    thrown !== null &&
    'name' in thrown &&
    thrown.name === 'ExitStatus' &&
    'status' in thrown &&
    typeof thrown.status === 'number'
  );
}

function signalOf({ status, signal }: ExitStatus): number | null {
  return signal ?? (status === INTERRUPTED ? SIGINT : null);
}
