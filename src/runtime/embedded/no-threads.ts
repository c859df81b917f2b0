import { replaceCFunction } from './c-function.ts';
import type { CPythonModule } from './cpython-module.ts';

/** Said below "can't start new thread", which natively means that there are too many. */
const WAY_OUT =
  'This Python runs in a browser, with one thread: call the function directly, or make it a coroutine of asyncio';

/** All ways to a thread lead through these, with their signatures. */
const STARTERS = [
  ['start_new_thread', 'iii'],
  ['start_joinable_thread', 'iiii'],
] as const;

/** Has the error of a thread that cannot start say what to do instead. */
export function explainThreads(module: CPythonModule): void {
  const note = module.stringToNewUTF8(WAY_OUT);
  for (const [name, signature] of STARTERS) {
    replaceCFunction(module, ['_thread', name], signature, (original) => (...args) => {
      const thread = original(...args);
      const isRefused = thread === 0 && module._PyErr_ExceptionMatches(runtimeError(module)) !== 0;
      if (isRefused) module.__PyErr_FormatNote(note, 0);
      return thread;
    });
  }
}

function runtimeError({ HEAPU32, _PyExc_RuntimeError }: CPythonModule): number {
  return HEAPU32[_PyExc_RuntimeError >>> 2] ?? 0;
}
