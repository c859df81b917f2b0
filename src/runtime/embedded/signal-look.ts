import type { CFunction, CPythonModule } from './cpython-module.ts';
import type { OutputBatch } from './output-batch.ts';
import type { Terminal } from './terminal.ts';

/**
 * Calls and turns of loops from one look of the interpreter's loop to the next. CPython's own is 50: a call from WebAssembly to
 * JavaScript for each takes a fortieth of a run. An empty loop makes that many in a tenth of a millisecond.
 */
const LOOK_INTERVAL = 1_000;
/** What the clock says when the loop looks: CPython has just wound it up. */
const JUST_WOUND_UP = 50;

/** What a system does with a signal that nobody handles: it ends the program, but for these. */
const DEFAULT = 0;
const HARMLESS: ReadonlySet<number> = new Set([17, 18, 23, 28]);

/** As Emscripten ends a program: a shell shows 128 more than the signal. */
export interface EndedBySignal {
  readonly name: 'ExitStatus';
  readonly status: number;
  readonly signal: number;
}

/** How Python looks for a signal. */
export interface SignalLook {
  /** Whether it is the interpreter's loop that looks. All else does at each text that it makes, and must not pay for it. */
  isOfLoop(): boolean;
  /** Gives the number of the pending signal, or 0. Output that waits for its time goes out by the way. */
  readonly look: CFunction;
}

/** @param module is asked for when Python looks */
export function createSignalLook(
  module: () => CPythonModule,
  terminal: Terminal,
  output: OutputBatch,
): SignalLook {
  const isOfLoop = () => {
    const { HEAPU32, __Py_emscripten_signal_clock } = module();
    return HEAPU32[__Py_emscripten_signal_clock >>> 2] === JUST_WOUND_UP;
  };
  return {
    isOfLoop,
    look() {
      if (isOfLoop()) {
        const { HEAPU32, __Py_emscripten_signal_clock } = module();
        HEAPU32[__Py_emscripten_signal_clock >>> 2] = LOOK_INTERVAL;
        output.flushIfDue();
        terminal.showLife();
      } else if (!terminal.hasSignal()) return 0;
      const signal = terminal.takeSignal();
      if (signal !== 0 && !HARMLESS.has(signal) && module()._PyOS_getsig(signal) === DEFAULT)
        throw { name: 'ExitStatus', status: 128 + signal, signal } satisfies EndedBySignal;
      return signal;
    },
  };
}
