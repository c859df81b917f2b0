import { wordAt } from '../c-function.ts';
import type { CPythonModule } from '../cpython-module.ts';

/** Raises an `OSError`, of the class that Python itself chooses by the number. Returns what a function returns then. */
export function raiseOSError(module: CPythonModule, errno: number, text: string, file?: string): 0 {
  const values = [
    module._PyLong_FromLong(errno),
    ...[text, ...(file === undefined ? [] : [file])].map((each) => textObject(module, each)),
  ];
  const args = module._PyTuple_New(values.length);
  for (const [index, value] of values.entries()) module._PyTuple_SetItem(args, index, value);
  module._PyErr_SetObject(wordAt(module, module._PyExc_OSError), args);
  return 0;
}

function textObject(module: CPythonModule, text: string): number {
  const bytes = module.stringToNewUTF8(text);
  const object = module._PyUnicode_FromString(bytes);
  module._free(bytes);
  return object;
}
