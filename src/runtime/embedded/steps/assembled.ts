import type { CFunction } from '../cpython-module.ts';

/** A function of WebAssembly in its own bytes. All its parameters, locals and its result are of 32 bits. */
export interface HandMade {
  readonly parameters: number;
  /** Besides the parameters. */
  readonly locals: number;
  readonly code: readonly number[];
}

/** A function of JavaScript that one in WebAssembly calls. It returns nothing. */
export interface Called {
  readonly parameters: number;
  readonly call: (...given: number[]) => void;
}

const I32 = 0x7f;
const FUNCTION_TYPE = 0x60;
const END = 0x0b;
const [TYPE, IMPORT, FUNCTION, EXPORT, CODE] = [1, 2, 3, 7, 10] as const;

/**
 * Makes functions that are fast from their first call on, as JavaScript is not: it is interpreted at first, and a run has a worker of its own.
 * They know each other by their numbers: those that are called come first.
 *
 * @param memory that of CPython
 */
export function assembled<Name extends string>(
  memory: WebAssembly.Memory,
  functions: Readonly<Record<Name, HandMade>>,
  called: Readonly<Record<string, Called>> = {},
): Readonly<Record<Name, CFunction>> {
  const calls = Object.entries(called);
  const made = Object.entries<HandMade>(functions);
  const bytes = [
    ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(TYPE, [
      ...calls.map(([, { parameters }]) => typeOf(parameters, 0)),
      ...made.map(([, { parameters }]) => typeOf(parameters, 1)),
    ]),
    ...section(IMPORT, [
      [...text('e'), ...text('memory'), 2, 0, 0],
      ...calls.map(([name], at) => [...text('e'), ...text(name), 0, at]),
    ]),
    ...section(
      FUNCTION,
      made.map((_, at) => [calls.length + at]),
    ),
    ...section(
      EXPORT,
      made.map(([name], at) => [...text(name), 0, calls.length + at]),
    ),
    ...section(
      CODE,
      made.map(([, { locals, code }]) => sized([1, locals, I32, ...code, END])),
    ),
  ];
  // TypeScript takes nothing but functions for imports.
  const e = {
    memory,
    ...Object.fromEntries(calls.map(([name, { call }]) => [name, call])),
  } as unknown as WebAssembly.ModuleImports;
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(Uint8Array.from(bytes)), { e });
  return exports as Record<Name, CFunction>;
}

function typeOf(parameters: number, results: number): number[] {
  const all = (count: number) => Array<number>(count).fill(I32);
  return [FUNCTION_TYPE, parameters, ...all(parameters), results, ...all(results)];
}

function section(id: number, items: readonly (readonly number[])[]): number[] {
  return [id, ...sized([items.length, ...items.flat()])];
}

/** As WebAssembly writes a length: seven bits a byte, the lowest first. */
function sized(content: readonly number[]): number[] {
  const { length } = content;
  return length < 0x80 ? [length, ...content] : [(length & 0x7f) | 0x80, length >>> 7, ...content];
}

function text(name: string): number[] {
  return [name.length, ...new TextEncoder().encode(name)];
}
