import { wordAt } from '../c-function.ts';
import type { CPythonModule } from '../cpython-module.ts';
import { assembled, type HandMade } from './assembled.ts';

/** Addresses fall into this many classes. For each there is a byte: whether anyone waits for a death there; and a word: who died there last. */
const CLASSES = 1 << 16;
/** Objects lie at multiples of eight bytes. */
const ADDRESS_BITS = 3;

/** Tells when objects die whose addresses are of interest: another one may lie there next. */
export interface Deaths {
  watch(object: number): void;
  /**
   * Whether the object of this address is dying: it was said to be dead, and none was made there since. Its `__del__` runs now, and
   * its end will not be told again.
   */
  isDying(object: number): boolean;
  stop(): void;
}

/**
 * CPython calls a tracer for each object that is made or dies, which are millions. Most are sorted out in WebAssembly, in some
 * nanoseconds.
 *
 * @param memory CPython's
 * @param died called with each address of interest, and now and then with another one
 */
export function watchDeaths(
  m: CPythonModule,
  memory: WebAssembly.Memory,
  died: (object: number) => void,
): Deaths {
  const marks = m._malloc(5 * CLASSES);
  m.HEAPU8.fill(0, marks, marks + 5 * CLASSES);
  const classOf = (object: number) => (object >>> ADDRESS_BITS) & (CLASSES - 1);
  const filter: HandMade = { parameters: 3, locals: 1, code: FILTER };
  const { f } = assembled(memory, { f: filter }, { died: { parameters: 1, call: died } });
  // Emscripten puts a function of WebAssembly into its table as it is.
  m._PyRefTracer_SetTracer(m.addFunction(f, 'iiii'), marks);
  return {
    watch(object) {
      m.HEAPU8[marks + classOf(object)] = 1;
    },
    isDying: (object) => wordAt(m, marks + CLASSES + 4 * classOf(object)) === object,
    stop: () => void m._PyRefTracer_SetTracer(0, 0),
  };
}

/** 0xffff, and 65,536, as WebAssembly writes numbers. */
const LAST_CLASS = [0xff, 0xff, 0x03];
const WORDS_AT = [0x80, 0x80, 0x04];

/** Puts the address of a class's word on the stack: `marks + CLASSES + 4 * class`. */
const WORD = [0x20, 3, 0x41, 2, 0x74, 0x20, 2, 0x6a];

/**
 * (func (export "f") (param $object i32) (param $event i32) (param $marks i32) (result i32) (local $class i32)
 *   (local.set $class (i32.and (i32.shr_u (local.get $object) (i32.const 3)) (i32.const 0xffff)))
 *   (if (local.get $event)
 *     (then
 *       (i32.store offset=65536 (…word…) (local.get $object))
 *       (if (i32.load8_u (i32.add (local.get $marks) (local.get $class))) (then (call $died (local.get $object)))))
 *     (else
 *       (if (i32.eq (i32.load offset=65536 (…word…)) (local.get $object))
 *         (then (i32.store offset=65536 (…word…) (i32.const 0))))))
 *   (i32.const 0))
 */
const FILTER = [
  ...[0x20, 0, 0x41, ADDRESS_BITS, 0x76, 0x41, ...LAST_CLASS, 0x71, 0x21, 3],
  ...[0x20, 1, 0x04, 0x40],
  ...[...WORD, 0x20, 0, 0x36, 2, ...WORDS_AT],
  ...[0x20, 2, 0x20, 3, 0x6a, 0x2d, 0, 0, 0x04, 0x40, 0x20, 0, 0x10, 0, 0x0b],
  ...[0x05, ...WORD, 0x28, 2, ...WORDS_AT, 0x20, 0, 0x46, 0x04, 0x40],
  ...[...WORD, 0x41, 0, 0x36, 2, ...WORDS_AT, 0x0b, 0x0b],
  ...[0x41, 0],
];
