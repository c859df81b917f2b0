import { wordAt } from '../c-function.ts';
import type { CPythonModule } from '../cpython-module.ts';

/** What `_posixsubprocess.fork_exec` is called with, as far as it matters here. */
export interface Wish {
  /** The command line. */
  readonly words: readonly string[];
  /** Where the program may be, in the order in which to look. */
  readonly programs: readonly string[];
  /** Descriptors that it keeps, beside the standard ones. */
  readonly kept: readonly number[];
  /** Its working folder, if that is another one. */
  readonly folder: string | null;
  readonly env: Readonly<Record<string, string>>;
  /** Descriptors of ours that become its standard streams; -1 for its starter's. */
  readonly standard: readonly [input: number, output: number, errors: number];
  /** Where to say that it could not be started. */
  readonly failures: number;
  readonly isOwnGroup: boolean;
  /** A function of the program that it wants to be called in between. */
  readonly hasPrelude: boolean;
}

/** In the order of the arguments. */
const AT = {
  words: 0,
  programs: 1,
  kept: 3,
  folder: 4,
  env: 5,
  input: 6,
  output: 9,
  errors: 11,
  failures: 13,
  session: 15,
  group: 16,
  prelude: 21,
} as const;

/** `null` with an exception. */
export function readWish(module: CPythonModule, given: readonly number[]): Wish | null {
  const at = (name: keyof typeof AT) => given[AT[name]] ?? 0;
  const isNone = (name: keyof typeof AT) => at(name) === module.__Py_NoneStruct;
  const number = (name: keyof typeof AT) => module._PyLong_AsLong(at(name));
  const words = textsIn(module, at('words'));
  const programs = words && textsIn(module, at('programs'));
  const folder = programs && (isNone('folder') ? [] : texts(module, [at('folder')]));
  const env = folder && (isNone('env') ? ownEnvironment(module) : textsIn(module, at('env')));
  if (!words || !programs || !folder || !env) return null;
  return {
    words,
    programs,
    kept: itemsIn(module, at('kept')).map((each) => module._PyLong_AsLong(each)),
    folder: folder[0] ?? null,
    env: Object.fromEntries(env.map(assignment)),
    standard: [number('input'), number('output'), number('errors')],
    failures: number('failures'),
    isOwnGroup: number('session') !== 0 || number('group') >= 0,
    hasPrelude: !isNone('prelude'),
  };
}

function assignment(text: string): [name: string, value: string] {
  const end = text.indexOf('=');
  return [text.slice(0, end), text.slice(end + 1)];
}

function ownEnvironment(module: CPythonModule): string[] {
  const variables: string[] = [];
  for (let place = wordAt(module, module._environ); wordAt(module, place) !== 0; place += 4)
    variables.push(module.UTF8ToString(wordAt(module, place)));
  return variables;
}

function itemsIn(module: CPythonModule, sequence: number): number[] {
  const length = module._PySequence_Size(sequence);
  return Array.from({ length }, (_, index) => {
    const item = module._PySequence_GetItem(sequence, index);
    // The sequence has it, too.
    module._Py_DecRef(item);
    return item;
  });
}

function textsIn(module: CPythonModule, sequence: number): string[] | null {
  return texts(module, itemsIn(module, sequence));
}

/** Of texts, bytes and paths. */
function texts(module: CPythonModule, objects: readonly number[]): string[] | null {
  const place = module._malloc(Uint32Array.BYTES_PER_ELEMENT);
  const found: string[] = [];
  for (const object of objects) {
    if (module._PyUnicode_FSConverter(object, place) === 0) break;
    const bytes = wordAt(module, place);
    found.push(module.UTF8ToString(module._PyBytes_AsString(bytes)));
    module._Py_DecRef(bytes);
  }
  module._free(place);
  return found.length === objects.length ? found : null;
}
