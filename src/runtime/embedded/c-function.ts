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
  replaceDefinition(module, wordAt(module, object + DEFINITION_AT), signature, replace);
}

/** The same by where the function has its `PyMethodDef`. */
export function replaceDefinition(
  module: CPythonModule,
  definition: number,
  signature: string,
  replace: (original: CFunction) => CFunction,
): void {
  const slot = definition + FUNCTION_AT;
  const original = module.wasmTable.get(wordAt(module, slot));
  module.HEAPU32[slot >>> 2] = module.addFunction(replace(original), signature);
}

/** In bytes: the length of an `_inittab`, where a `PyModuleDef` keeps its functions, and the length of a `PyMethodDef`. */
const BUILT_IN_BYTES = 8;
const METHODS_AT = 32;
const METHOD_BYTES = 16;

/** The same in a module that is built in and that nobody has imported: whoever looks at `sys.modules` sees nothing of it. */
export function replaceUnimported(
  module: CPythonModule,
  [moduleName, name]: readonly [module: string, name: string],
  signature: string,
  replace: (original: CFunction) => CFunction,
): void {
  const builtIn = named(module, wordAt(module, module._PyImport_Inittab), BUILT_IN_BYTES, moduleName);
  const description = module.wasmTable.get(wordAt(module, builtIn + FUNCTION_AT))();
  const methods = wordAt(module, description + METHODS_AT);
  replaceDefinition(module, named(module, methods, METHOD_BYTES, name), signature, replace);
}

/** Where it lies in a table whose rows begin with their name. */
function named(module: CPythonModule, table: number, rowBytes: number, name: string): number {
  for (let row = table; wordAt(module, row) !== 0; row += rowBytes)
    if (module.UTF8ToString(wordAt(module, row)) === name) return row;
  throw new Error(`CPython has no ${name}`);
}

/** The 32 bits at an address. */
export function wordAt(module: CPythonModule, address: number): number {
  return module.HEAPU32[address >>> 2] ?? 0;
}

/** A function that Python gets from us, with its positional arguments. */
export interface GivenFunction {
  readonly name: string;
  /** As CPython's own have it: the signature, `--`, and what `help` says. */
  readonly doc: string;
  /** Takes the addresses of objects, and returns one; 0 with an exception. */
  call(given: readonly number[]): number;
}

const METH_FASTCALL = 0x80;

/** Gives a module more functions. To Python they are built in, as all of it. */
export function addFunctions(
  module: CPythonModule,
  owner: number,
  functions: readonly GivenFunction[],
): void {
  const definitions = functions.flatMap(({ name, doc, call }) => {
    const c = (_self = 0, given = 0, count = 0) => {
      const first = given >>> 2;
      return call([...module.HEAPU32.subarray(first, first + count)]);
    };
    return [
      module.stringToNewUTF8(name),
      module.addFunction(c, 'iiii'),
      METH_FASTCALL,
      module.stringToNewUTF8(doc),
    ];
  });
  const end = [0, 0, 0, 0];
  const table = module._malloc((definitions.length + end.length) * Uint32Array.BYTES_PER_ELEMENT);
  module.HEAPU32.set([...definitions, ...end], table >>> 2);
  module._PyModule_AddFunctions(owner, table);
}

/** In bytes: where a descriptor of an attribute keeps its `PyGetSetDef`, and that the C function that sets it. */
const GETSET_AT = 20;
const SETTER_AT = 8;

/** The same for the C function that sets an attribute of a built-in type. */
export function replaceSetter(
  module: CPythonModule,
  [type, name]: readonly [type: number, name: string],
  replace: (original: CFunction) => CFunction,
): void {
  const descriptor = module._PyObject_GetAttrString(type, module.stringToNewUTF8(name));
  const slot = wordAt(module, descriptor + GETSET_AT) + SETTER_AT;
  const original = module.wasmTable.get(wordAt(module, slot));
  module.HEAPU32[slot >>> 2] = module.addFunction(replace(original), 'iiii');
}
