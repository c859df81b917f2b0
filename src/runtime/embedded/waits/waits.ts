import type { CFunction, CPythonImports, CPythonModule } from '../cpython-module.ts';
import type { SignalLook } from '../signal-look.ts';
import type { Terminal } from '../terminal.ts';
import type { GivenLate } from './given-late.ts';

/** How C code waits for a person: by standing still, or by letting the worker go on meanwhile. */
export interface Waits {
  readonly terminal: Terminal;
  /** What CPython may believe that its stack has, in bytes. */
  readonly stackBytes: number;
  /** Before WebAssembly gets its imports. `module` is asked for when they are called. */
  gateImports(imports: CPythonImports, module: () => CPythonModule, signals: SignalLook): void;
  /** What CPython calls for a line of `input()`. */
  readline(how: Readline): CFunction;
  /** @param original CPython's own `time.sleep` */
  sleep(module: CPythonModule, original: CFunction): CFunction;
  /** A function of ours that C calls, and that calls C again. */
  callingBack(ours: CFunction): CFunction;
  /** For an interpreter that starts before its program's files are there. `null` where it cannot wait for them. */
  readonly givenLate: GivenLate | null;
  /** Calls C code that may wait. Rejects or throws with what comes out of it. */
  enter(entry: CFunction, ...args: number[]): number | Promise<number>;
}

export interface Readline {
  /** Shows the prompt at this address, and all that was printed before. */
  ask(prompt: number): void;
  /** Gives the address of the line that was typed: `0` for Ctrl-C, an empty one at the end of the file. */
  read(): number;
}

/** Shorter sleeps are left to CPython, which is more exact. */
const SHORTEST_MS = 5;

/** How long a `time.sleep` of this Python number has to wait, in ms; `null` for what is CPython's own business: short, or an error. */
export function longSleep(module: CPythonModule, duration: number): number | null {
  const milliseconds = 1000 * module._PyFloat_AsDouble(duration);
  if (module._PyErr_Occurred() !== 0) {
    module._PyErr_Clear();
    return null;
  }
  return milliseconds >= SHORTEST_MS ? milliseconds : null;
}
