import type { CFunction, CPythonModule } from './cpython-module.ts';

/** Where a `PyCFunctionObject` keeps its definition, and a `PyMethodDef` its C function, in bytes. */
const DEFINITION_AT = 8;
const FUNCTION_AT = 4;

/**
 * Puts another C function under one of Python's. To Python it is the same object as before.
 *
 * @param signature as Emscripten writes it: `iii` takes two and returns one
 * @param replace gets the original and returns the other
 */
export function replaceCFunction(
  module: CPythonModule,
  [moduleName, name]: readonly [module: string, name: string],
  signature: string,
  replace: (original: CFunction) => CFunction,
): void {
  const owner = module._PyImport_AddModule(module.stringToNewUTF8(moduleName));
  const object = module._PyObject_GetAttrString(owner, module.stringToNewUTF8(name));
  const slot = wordAt(module, object + DEFINITION_AT) + FUNCTION_AT;
  const original = module.wasmTable.get(wordAt(module, slot));
  module.HEAPU32[slot >>> 2] = module.addFunction(replace(original), signature);
}

/** The 32 bits at an address. */
export function wordAt(module: CPythonModule, address: number): number {
  return module.HEAPU32[address >>> 2] ?? 0;
}
