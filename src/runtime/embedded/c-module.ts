import type { CPythonModule } from './cpython-module.ts';
import type { Waits } from './waits/waits.ts';

/** A function of ours whose arguments have names. */
export interface NamedFunction {
  readonly name: string;
  readonly doc: string;
  readonly arguments: readonly string[];
  /** How many may be given by position, how many of these must be given, and how many of those by name alone. */
  readonly positions: { readonly least: number; readonly most: number; readonly namedLeast: number };
  /** Takes the addresses of objects, 0 for what is not given, and returns one; 0 with an exception. */
  call(given: readonly number[]): number;
}

const METH_FASTCALL_KEYWORDS = 0x82;
const API_VERSION = 1013;
const DEFINITION_BYTES = 52;
/** Where a `PyModuleDef` has its name, its size and its functions. */
const NAME_AT = 20;
const SIZE_AT = 28;
const METHODS_AT = 32;
/** More than a `_PyArg_Parser` takes, of which CPython fills in the rest. */
const PARSER_BYTES = 64;

/**
 * Gives Python another built-in module, which is made when it is imported. To be called before CPython starts.
 *
 * @param callingBack see `Waits`: numbers of a program's own are asked for their value by calling Python
 */
export function addModule(
  module: CPythonModule,
  name: string,
  functions: () => readonly NamedFunction[],
  callingBack: Waits['callingBack'],
): void {
  const initialize = () => {
    const definition = zeroes(module, DEFINITION_BYTES);
    const set = (at: number, value: number) => module.HEAPU32.set([value], (definition + at) >>> 2);
    set(NAME_AT, module.stringToNewUTF8(name));
    set(SIZE_AT, -1);
    set(METHODS_AT, methodTable(module, functions(), callingBack));
    return module._PyModule_Create2(definition, API_VERSION);
  };
  module._PyImport_AppendInittab(module.stringToNewUTF8(name), module.addFunction(initialize, 'i'));
}

function methodTable(
  module: CPythonModule,
  functions: readonly NamedFunction[],
  callingBack: Waits['callingBack'],
): number {
  const methods = functions.flatMap((each) => [
    module.stringToNewUTF8(each.name),
    module.addFunction(callingBack(calledByName(module, each)), 'iiiii'),
    METH_FASTCALL_KEYWORDS,
    module.stringToNewUTF8(each.doc),
  ]);
  return words(module, [...methods, 0, 0, 0, 0]);
}

/** Has CPython sort out the arguments, so that it says what is wrong with them. */
function calledByName(module: CPythonModule, { name, arguments: names, positions, call }: NamedFunction) {
  const parser = zeroes(module, PARSER_BYTES);
  const keywords = words(module, [...names.map((each) => module.stringToNewUTF8(each)), 0]);
  module.HEAPU32.set([0, keywords, module.stringToNewUTF8(name)], parser >>> 2);
  const found = module._malloc(names.length * Uint32Array.BYTES_PER_ELEMENT);
  const { least, most, namedLeast } = positions;
  return (_self = 0, given = 0, count = 0, keywordNames = 0) => {
    module.HEAPU32.fill(0, found >>> 2, (found >>> 2) + names.length);
    const bound = module.__PyArg_UnpackKeywords(
      ...([given, count, 0, keywordNames, parser, least, most, namedLeast, 0, found] as const),
    );
    if (bound === 0) return 0;
    // It answers with what it was given, where that is in order already.
    const length = bound === given ? count : names.length;
    return call([...module.HEAPU32.subarray(bound >>> 2, (bound >>> 2) + length)]);
  };
}

function zeroes(module: CPythonModule, bytes: number): number {
  const address = module._malloc(bytes);
  module.HEAPU8.fill(0, address, address + bytes);
  return address;
}

function words(module: CPythonModule, values: readonly number[]): number {
  const address = module._malloc(values.length * Uint32Array.BYTES_PER_ELEMENT);
  module.HEAPU32.set(values, address >>> 2);
  return address;
}
