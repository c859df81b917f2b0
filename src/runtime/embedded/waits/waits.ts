import type { CFunction, CPythonImports, CPythonModule } from '../cpython-module.ts';
import type { SignalLook } from '../signal-look.ts';
import type { Terminal, Wanted } from '../terminal.ts';
import type { GivenLate } from './given-late.ts';

/** How C code waits: by standing still, or by letting the worker go on meanwhile. */
export interface Waits {
  readonly terminal: Terminal;
  /** What CPython may believe that its stack has, in bytes. */
  readonly stackBytes: number;
  /** Before WebAssembly gets its imports. `module` is asked for when they are called. */
  gateImports(imports: CPythonImports, module: () => CPythonModule, signals: SignalLook): void;
  /**
   * Has a function that C calls wait first.
   *
   * @param wants what for; `null` for nothing
   * @param interrupted gives what C gets if a signal comes meanwhile
   */
  waiting(
    arity: number,
    call: CFunction,
    wants: (...args: number[]) => Wanted | null,
    interrupted: () => number,
  ): CFunction;
  /**
   * The same for a function that Python calls: if a signal comes meanwhile, its handlers run, and it waits on.
   *
   * @param otherwise called where there is nothing to wait for, or nothing can wait
   */
  patiently(
    module: CPythonModule,
    arity: number,
    wants: (...args: number[]) => Wanted | null,
    call: CFunction,
    otherwise: CFunction,
  ): CFunction;
  /** @param original CPython's own `signal.pause`, which does not wait here */
  pause(module: CPythonModule, original: CFunction): CFunction;
  /** A function of ours that C calls, and that calls C again. */
  callingBack(ours: CFunction): CFunction;
  /** For an interpreter that starts before its program's files are there. `null` where it cannot wait for them. */
  readonly givenLate: GivenLate | null;
  /** Calls C code that may wait. Rejects or throws with what comes out of it. */
  enter(entry: CFunction, ...args: number[]): number | Promise<number>;
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

/** A time from now on, and nothing else. */
export function rest(milliseconds: number): Wanted {
  const end = performance.now() + milliseconds;
  return {
    isReady: () => false,
    get milliseconds() {
      return end - performance.now();
    },
  };
}
