import type { CPythonModule } from './cpython-module.ts';
import type { OutputBatch } from './output-batch.ts';
import type { Terminal } from './terminal.ts';

/** Shorter sleeps are left to CPython, which is more exact. */
const SHORTEST_MS = 5;

/** Where a `PyCFunctionObject` keeps its definition, and a `PyMethodDef` its C function, in bytes. */
const DEFINITION_AT = 8;
const FUNCTION_AT = 4;

/**
 * CPython's `time.sleep` counts time in a loop here, at full speed and deaf to Ctrl-C. This puts one in its place
 * that waits on the terminal. Only the C function is exchanged: to Python it is the same object.
 */
export function replaceSleep(module: CPythonModule, terminal: Terminal, output: OutputBatch): void {
  if (!terminal.canWait) return;
  const time = module._PyImport_AddModule(module.stringToNewUTF8('time'));
  const sleep = module._PyObject_GetAttrString(time, module.stringToNewUTF8('sleep'));
  const definition = wordAt(module, sleep + DEFINITION_AT);
  const original = module.wasmTable.get(wordAt(module, definition + FUNCTION_AT));

  const replacement = (self = 0, duration = 0) => {
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
  };
  module.HEAPU32[(definition + FUNCTION_AT) >>> 2] = module.addFunction(replacement, 'iii');
}

function wordAt(module: CPythonModule, address: number): number {
  return module.HEAPU32[address >>> 2] ?? 0;
}
