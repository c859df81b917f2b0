import type { CFunction } from '../cpython-module.ts';
import type { OutputBatch } from '../output-batch.ts';
import type { Given } from '../protocol.ts';
import type { Wanted } from '../terminal.ts';
import { gate } from './gate.ts';
import type { TypedTerminal } from './typed-terminal.ts';
import { rest, type Waits } from './waits.ts';

/** A call that may suspend has a stack of its own in Chromium, twice as deep: 300 kB at least; in Firefox that of all calls, 300 kB too. */
const STACK_BYTES = 256 * 1024;

/** A program that computes lets messages come in this often. */
const TURN_MS = 50;
const PASSED_WITHOUT_A_CLOCK = 100;

/**
 * Each wait suspends WebAssembly (JSPI), for browsers and pages without shared memory.
 *
 * @param given the program, when it has come
 */
export function suspending(terminal: TypedTerminal, output: OutputBatch, given: Promise<Given>): Waits {
  /** The calls by which C was entered, and those of ours on the stack: through JavaScript nothing suspends. */
  let entered = 0;
  let ours = 0;
  let lastTurn = performance.now();
  let passed = 0;
  let awaited: { readonly folder: string; come(): Promise<void> } | null = null;

  /** The clock costs more than a text that Python makes, so it is looked at by few of those who come by. */
  function isTurnDue(isOfLoop: boolean): boolean {
    passed += 1;
    if (!isOfLoop && passed < PASSED_WITHOUT_A_CLOCK) return false;
    passed = 0;
    return performance.now() - lastTurn > TURN_MS;
  }

  const mayWait = () => entered > 0 && ours === 0;

  const enter = async (entry: CFunction, ...args: number[]): Promise<number> => {
    entered += 1;
    try {
      return await WebAssembly.promising(entry)(...args);
    } finally {
      entered -= 1;
    }
  };

  const callingBack =
    (call: CFunction): CFunction =>
    (...args) => {
      ours += 1;
      try {
        return call(...args);
      } finally {
        ours -= 1;
      }
    };

  return {
    terminal,
    stackBytes: STACK_BYTES,

    gateImports({ env }, module, { look, isOfLoop }) {
      env._Py_CheckEmscriptenSignals_Helper = gate(0, {
        due: () => Number(mayWait() && isTurnDue(isOfLoop())),
        wait: new WebAssembly.Suspending(async () => {
          output.flush();
          await terminal.turn();
          lastTurn = performance.now();
          return look();
        }),
        now: look,
      });
      const list = env.__syscall_getdents64;
      env.__syscall_getdents64 = gate(3, {
        due: (descriptor = 0) =>
          Number(mayWait() && awaited?.folder === module().FS.getStream(descriptor)?.path),
        wait: new WebAssembly.Suspending(async (...args: number[]) => {
          const program = awaited;
          awaited = null;
          await program?.come();
          return list(...args);
        }),
        now: list,
      });
      // The callbacks of ctypes come through it.
      env.ffi_call_js = callingBack(env.ffi_call_js);
    },

    waiting(arity, call, wants, interrupted) {
      let wanted: Wanted | null = null;
      return gate(arity, {
        due(...args) {
          wanted = wants(...args);
          return Number(wanted !== null && mayWait());
        },
        wait: new WebAssembly.Suspending(async (...args: number[]) => {
          output.flush();
          const end = wanted && (await terminal.whenReady(wanted));
          return end === 'interrupted' ? interrupted() : call(...args);
        }),
        now: call,
      });
    },

    patiently(module, arity, wants, call, otherwise) {
      let wanted: Wanted | null = null;
      return gate(arity, {
        due(...args) {
          wanted = wants(...args);
          return Number(wanted !== null && mayWait());
        },
        wait: new WebAssembly.Suspending(async (...args: number[]) => {
          const waited = wanted;
          output.flush();
          while (waited !== null && (await terminal.whenReady(waited)) === 'interrupted') {
            // Handlers are code of the program, which may wait too.
            if ((await enter(module._PyErr_CheckSignals)) !== 0) return 0;
          }
          return call(...args);
        }),
        now: otherwise,
      });
    },

    pause: (module, original) =>
      gate(2, {
        due: () => Number(mayWait()),
        wait: new WebAssembly.Suspending(async () => {
          output.flush();
          await terminal.whenReady(rest(Number.POSITIVE_INFINITY));
          return (await enter(module._PyErr_CheckSignals)) === 0 ? module.__Py_NoneStruct : 0;
        }),
        now: original,
      }),

    givenLate: {
      receive: () => given,
      beforeListing(_module, folder, prepare, take) {
        const come = async () => {
          prepare();
          take(await given);
        };
        awaited = { folder, come };
      },
    },

    callingBack,
    enter,
  };
}
