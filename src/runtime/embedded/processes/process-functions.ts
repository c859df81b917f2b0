import { replaceCFunction, replaceUnimported, wordAt } from '../c-function.ts';
import type { CPythonModule } from '../cpython-module.ts';
import { ERRNO } from '../errno.ts';
import type { Wanted } from '../terminal.ts';
import type { Waits } from '../waits/waits.ts';
import type { Child, Children } from './children.ts';
import { readWish, type Wish } from './fork-exec.ts';
import { findProgram } from './program-file.ts';
import { raiseOSError } from './python-errors.ts';

const WNOHANG = 1;
/** What a child that could not become the program exits with. */
const NOT_STARTED = 255 << 8;

/** Has Python's own functions about processes do what they do elsewhere. To be called when Python has started. */
export function replaceProcessFunctions(module: CPythonModule, waits: Waits, children: Children): void {
  const hasEnded = (child: Child) => child.status() !== null;

  function reap(pid: number): number {
    children.settle();
    const meant = children.meantBy(pid);
    if (meant.length === 0) return raiseOSError(module, ERRNO.ECHILD, 'No child process');
    const child = meant.find(hasEnded);
    if (child) children.forget(child);
    const pair = module._PyTuple_New(2);
    for (const [index, number] of [child?.pid ?? 0, child?.status() ?? 0].entries())
      module._PyTuple_SetItem(pair, index, module._PyLong_FromLong(number));
    return pair;
  }

  function endOf(pid: number): Wanted | null {
    const meant = children.meantBy(pid);
    const isReady = () => meant.some(hasEnded);
    return meant.length === 0 || isReady() ? null : { isReady, milliseconds: Number.POSITIVE_INFINITY };
  }

  const waitpid = (_self = 0, given = 0) => reap(argument(module, given, 0));
  const wait = () => reap(ANY);

  replaceUnimported(module, ['_posixsubprocess', 'fork_exec'], 'iiii', () =>
    waits.callingBack((_self = 0, given = 0, count = 0) => {
      const first = given >>> 2;
      const wish = readWish(module, [...module.HEAPU32.subarray(first, first + count)]);
      return wish === null ? 0 : forkExec(module, children, wish);
    }),
  );
  replaceCFunction(module, ['posix', 'waitpid'], 'iiii', () => {
    const wants = (_self = 0, given = 0) =>
      argument(module, given, 1) & WNOHANG ? null : endOf(argument(module, given, 0));
    return waits.patiently(module, 3, wants, waitpid, waitpid);
  });
  replaceCFunction(module, ['posix', 'wait'], 'iii', () =>
    waits.patiently(module, 2, () => endOf(ANY), wait, wait),
  );
}

/** All children. */
const ANY = -1;

/** The whole number that is among the arguments of a function. */
export function argument(module: CPythonModule, given: number, index: number): number {
  return module._PyLong_AsLong(wordAt(module, given + index * Uint32Array.BYTES_PER_ELEMENT));
}

const NO_PRELUDE =
  'preexec_fn cannot be called here: the new process shares no memory with the one that starts it';
const ONLY_PYTHON =
  'There is no other program here than Python, which subprocess starts as [sys.executable, …]';
const NOT_STARTABLE: Readonly<Record<number, string>> = {
  [ERRNO.EAGAIN]: 'Resource temporarily unavailable: too many processes run at once',
  [ERRNO.EOPNOTSUPP]: 'A socket cannot be the standard stream of another process here',
};

/** Returns the number of the new process as an object, or 0 with an exception. */
function forkExec(module: CPythonModule, children: Children, wish: Wish): number {
  const { FS } = module;
  const [first = 'python', ...rest] = wish.words;
  if (wish.hasPrelude) return raiseOSError(module, ERRNO.EOPNOTSUPP, NO_PRELUDE);
  if (wish.folder !== null && !isFolder(module, wish.folder)) return failLater(ERRNO.ENOENT, 'noexec:chdir');
  const found = findProgram(FS, wish.programs);
  if (found.is === 'nothing') return raiseOSError(module, ERRNO.ENOENT, ONLY_PYTHON, first);
  if (found.is === 'forbidden') return failLater(ERRNO.EACCES, '');
  const words = found.is === 'python' ? wish.words : ['python', found.path, ...rest];
  const started = children.start(wish, words);
  if ('pid' in started) return module._PyLong_FromLong(started.pid);
  return raiseOSError(module, started.errno, NOT_STARTABLE[started.errno] ?? '');

  /** As natively: `subprocess` reads the reason from a pipe, and makes the exception of it. */
  function failLater(errno: number, reason: string): number {
    const text = new TextEncoder().encode(`OSError:${errno.toString(16)}:${reason}`);
    const stream = FS.getStream(wish.failures);
    if (stream) FS.write(stream, text, 0, text.length);
    return module._PyLong_FromLong(children.stillborn(NOT_STARTED));
  }
}

function isFolder({ FS }: CPythonModule, path: string): boolean {
  try {
    const { node } = FS.lookupPath(path, { follow: true });
    return node !== undefined && FS.isDir(node.mode);
  } catch {
    return false;
  }
}
