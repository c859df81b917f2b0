import type { CFunction } from '../cpython-module.ts';

/** What lies behind a gate. All three take what the gate was called with. */
export interface Ways {
  /** Whether to wait: 1 or 0. */
  readonly due: CFunction;
  /** Suspends the program, and gives the result. */
  readonly wait: WebAssembly.Suspending;
  /** Gives the result at once. */
  readonly now: CFunction;
}

/**
 * A function of WebAssembly that asks `due` first, and suspends only then. A suspending function alone would suspend on each call, with nothing to
 * wait for too, and fails where JavaScript is on the stack: by this there is none.
 *
 * @param arity how many 32-bit numbers it takes; it returns one
 */
export function gate(arity: number, ways: Ways): CFunction {
  // TypeScript takes nothing but functions for imports.
  const e = { ...ways } as unknown as WebAssembly.ModuleImports;
  const instance = new WebAssembly.Instance(new WebAssembly.Module(bytesOf(arity)), { e });
  return instance.exports.f as CFunction;
}

const I32 = 0x7f;
const [TYPE, IMPORT, FUNCTION, EXPORT, CODE] = [1, 2, 3, 7, 10];

/** (func (export "f") … (if (result i32) (call $due …) (then (call $wait …)) (else (call $now …)))), with imports 0, 1 and 2. */
function bytesOf(arity: number): Uint8Array<ArrayBuffer> {
  const given = Array.from({ length: arity }, (_, index) => [0x20, index]).flat();
  const call = (index: number) => [...given, 0x10, index];
  const body = [0, ...call(0), 0x04, I32, ...call(1), 0x05, ...call(2), 0x0b, 0x0b];
  const imports = ['due', 'wait', 'now'].map((name) => [...text('e'), ...text(name), 0, 0]);
  return Uint8Array.from([
    ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(TYPE, [1, 0x60, arity, ...Array<number>(arity).fill(I32), 1, I32]),
    ...section(IMPORT, [imports.length, ...imports.flat()]),
    ...section(FUNCTION, [1, 0]),
    ...section(EXPORT, [1, ...text('f'), 0, imports.length]),
    ...section(CODE, [1, body.length, ...body]),
  ]);
}

/** All of a gate is shorter than 128 bytes, so each length is one byte. */
function section(id: number | undefined, content: readonly number[]): number[] {
  return [id ?? 0, content.length, ...content];
}

function text(name: string): number[] {
  return [name.length, ...new TextEncoder().encode(name)];
}
