import type { CPythonModule } from './cpython-module.ts';

/**
 * What CPython may believe that its stack has. It would take 4 MB for granted, but what ends first is the browser's
 * own stack, of which a program in WebAssembly sees nothing. In a worker of Chromium that holds some 150 kB (endless
 * recursion through `lru_cache`) to 650 kB (through a key of `sorted`) of the stack that CPython does see, and
 * CPython keeps the last 16 kB of this for itself.
 */
const STACK_BYTES = 144 * 1024;

/**
 * Has endless recursion through C end by a `RecursionError`, as everywhere, and not by the end of the interpreter.
 * Calls from Python to Python take none of this stack. To be called when CPython has started.
 */
export function boundStack(module: CPythonModule): void {
  const lowest = module._emscripten_stack_get_current() - STACK_BYTES;
  const thread = module._PyThreadState_Get();
  if (module._PyUnstable_ThreadState_SetStackProtection(thread, lowest, STACK_BYTES) !== 0)
    throw new Error('CPython did not take the bounds of its stack');
}

/** What the browser throws when its stack is at its end all the same: C that recurses without looking for it. */
export function isStackOverflow(thrown: unknown): boolean {
  return thrown instanceof Error && /call stack|too much recursion/.test(thrown.message);
}
