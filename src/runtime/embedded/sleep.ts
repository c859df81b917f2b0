import { replaceCFunction } from './c-function.ts';
import type { CPythonModule } from './cpython-module.ts';
import type { OutputBatch } from './output-batch.ts';
import type { Terminal } from './terminal.ts';

/** Shorter sleeps are left to CPython, which is more exact. */
const SHORTEST_MS = 5;

/**
 * CPython's `time.sleep` counts time in a loop here, at full speed and deaf to Ctrl-C. This puts one in its place
 * that waits on the terminal.
 */
export function replaceSleep(module: CPythonModule, terminal: Terminal, output: OutputBatch): void {
  if (!terminal.canWait) return;
  replaceCFunction(module, ['time', 'sleep'], 'iii', (original) => (self = 0, duration = 0) => {
    const milliseconds = 1000 * module._PyFloat_AsDouble(duration);
    if (module._PyErr_Occurred() !== 0) {
      module._PyErr_Clear();
      return original(self, duration);
    }
    if (!(milliseconds >= SHORTEST_MS)) return original(self, duration);
    output.flush();
    const end = performance.now() + milliseconds;
    while (terminal.sleep(end - performance.now()) === 'interrupted') {
      if (module._PyErr_CheckSignals() !== 0) return 0;
      // A handler that returns: sleep on.
    }
    return module.__Py_NoneStruct;
  });
}
