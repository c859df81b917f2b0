import type { CFunction, CPythonModule } from '../cpython-module.ts';

/** One byte for each of these many classes of addresses says whether anyone waits for the death of an object there. */
const MARKS = 1 << 16;
/** Objects lie at multiples of eight bytes. */
const ADDRESS_BITS = 3;

/** Tells when objects die whose addresses are of interest: another one may lie there next. */
export interface Deaths {
  watch(object: number): void;
  stop(): void;
}

/**
 * CPython calls a tracer for each object that is made or dies, which are millions. Most are sorted out in WebAssembly, by a look at a
 * table, in some nanoseconds.
 *
 * @param memory CPython's
 * @param died called with each address of interest, and now and then with another one
 */
export function watchDeaths(
  m: CPythonModule,
  memory: WebAssembly.Memory,
  died: (object: number) => void,
): Deaths {
  const marks = m._malloc(MARKS);
  m.HEAPU8.fill(0, marks, marks + MARKS);
  // TypeScript takes nothing but functions for imports.
  const e = { memory, died } as unknown as WebAssembly.ModuleImports;
  const { exports } = new WebAssembly.Instance(new WebAssembly.Module(FILTER), { e });
  // Emscripten puts a function of WebAssembly into its table as it is.
  m._PyRefTracer_SetTracer(m.addFunction(exports.f as CFunction, 'iiii'), marks);
  return {
    watch(object) {
      m.HEAPU8[marks + ((object >>> ADDRESS_BITS) & (MARKS - 1))] = 1;
    },
    stop: () => void m._PyRefTracer_SetTracer(0, 0),
  };
}

const I32 = 0x7f;
const [TYPE, IMPORT, FUNCTION, EXPORT, CODE] = [1, 2, 3, 7, 10];

/**
 * (func (export "f") (param $object i32) (param $event i32) (param $marks i32) (result i32)
 *   (if (local.get $event) (then
 *     (if (i32.load8_u (i32.add (local.get $marks) (i32.and (i32.shr_u (local.get $object) (i32.const 3)) (i32.const 0xffff))))
 *       (then (call $died (local.get $object))))))
 *   (i32.const 0))
 */
const FILTER = Uint8Array.from([
  ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
  ...section(TYPE, [2, 0x60, 1, I32, 0, 0x60, 3, I32, I32, I32, 1, I32]),
  ...section(IMPORT, [2, ...text('e'), ...text('memory'), 2, 0, 0, ...text('e'), ...text('died'), 0, 0]),
  ...section(FUNCTION, [1, 1]),
  ...section(EXPORT, [1, ...text('f'), 0, 1]),
  ...section(CODE, [
    ...[1, 32, 0],
    ...[0x20, 1, 0x04, 0x40],
    ...[0x20, 2, 0x20, 0, 0x41, ADDRESS_BITS, 0x76, 0x41, 0xff, 0xff, 0x03, 0x71, 0x6a],
    ...[0x2d, 0, 0, 0x04, 0x40, 0x20, 0, 0x10, 0, 0x0b, 0x0b],
    ...[0x41, 0, 0x0b],
  ]),
]);

/** All of it is shorter than 128 bytes, so each length is one byte. */
function section(id: number | undefined, content: readonly number[]): number[] {
  return [id ?? 0, content.length, ...content];
}

function text(name: string): number[] {
  return [name.length, ...new TextEncoder().encode(name)];
}
