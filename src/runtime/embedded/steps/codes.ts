import { PROJECT_FOLDER } from '../../program.ts';
import { wordAt } from '../c-function.ts';
import type { CPythonModule } from '../cpython-module.ts';
import { SITE_PACKAGES, STDLIB } from '../project-files.ts';
import { BYTES, CODE, OBJECT, OPTIMIZED, TUPLE } from './layout.ts';
import { readText } from './texts.ts';

/** The project's, one of an installed package, or the machinery: the standard library and what is in no file. */
export type Where = 'ours' | 'library' | 'elsewhere';

/** What is to be known of a code object. */
export interface SeenCode {
  readonly address: number;
  readonly where: Where;
  /** As the project has it: `shop/models.py`, `site-packages/rich/style.py`. */
  readonly path: string;
  readonly name: string;
  readonly firstLine: number;
  /** Whether its names lie in its frames: neither a module nor the body of a class. */
  readonly isFunction: boolean;
  /** Names of a function, by their place in its frames; `null` for those of the compiler. */
  readonly locals: readonly (Local | null)[];
  /** Whether CPython was asked for its lines. */
  isFollowed: boolean;
  /** Its number in the trace; negative while it has none. */
  number: number;
}

export interface Local {
  readonly name: string;
  /** What lies there is a cell, as functions share it. */
  readonly isCell: boolean;
}

const LONGEST_PATH = 400;
/** `CO_FAST_CELL` and `CO_FAST_FREE`. */
const CELL = 0x40 | 0x80;

/** What the compiler makes of annotations. */
const OF_THE_COMPILER = '__annotate__';

export function readCode(m: CPythonModule, address: number): SeenCode {
  const at = (offset: number) => wordAt(m, address + offset);
  const file = readText(m, at(CODE.file), LONGEST_PATH);
  const name = readText(m, at(CODE.name));
  const where = name === OF_THE_COMPILER ? 'elsewhere' : whereIs(file);
  const isFunction = (at(CODE.flags) & OPTIMIZED) !== 0;
  return {
    address,
    where,
    path: shownPath(file),
    name,
    firstLine: at(CODE.firstLine),
    isFunction,
    locals: where === 'ours' && isFunction ? localsOf(m, at(CODE.localNames), at(CODE.localKinds)) : [],
    isFollowed: false,
    number: -1,
  };
}

function localsOf(m: CPythonModule, names: number, kinds: number): (Local | null)[] {
  return Array.from({ length: wordAt(m, names + OBJECT.size) }, (_, at) => {
    const name = readText(m, wordAt(m, names + TUPLE.items + 4 * at));
    const kind = m.HEAPU8[kinds + BYTES.start + at] ?? 0;
    return name.startsWith('.') ? null : { name, isCell: (kind & CELL) !== 0 };
  });
}

function whereIs(file: string): Where {
  if (file.startsWith(`${SITE_PACKAGES}/`)) return 'library';
  if (file.startsWith(`${PROJECT_FOLDER}/`)) return 'ours';
  if (file.startsWith(STDLIB) || file.startsWith('<') || file.startsWith('/lib/')) return 'elsewhere';
  return file.includes('/') ? 'library' : 'elsewhere';
}

function shownPath(file: string): string {
  if (file.startsWith(`${PROJECT_FOLDER}/`)) return file.slice(PROJECT_FOLDER.length + 1);
  if (file.startsWith(`${SITE_PACKAGES}/`)) return `site-packages${file.slice(SITE_PACKAGES.length)}`;
  return file;
}
