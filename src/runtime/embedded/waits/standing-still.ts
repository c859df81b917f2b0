import type { CPythonModule } from '../cpython-module.ts';
import { receive } from '../mailbox.ts';
import type { OutputBatch } from '../output-batch.ts';
import type { BlockingTerminal } from '../terminal.ts';
import type { GivenLate } from './given-late.ts';
import { rest, type Waits } from './waits.ts';

/**
 * What ends first is the browser's own stack, of which a program in WebAssembly sees nothing. In a worker of Chromium that holds some
 * 150 kB (endless recursion through `lru_cache`) to 650 kB (through a key of `sorted`) of the stack that CPython does see, and
 * CPython keeps the last 16 kB of this for itself.
 */
const STACK_BYTES = 144 * 1024;

/**
 * Each wait blocks the worker, on memory that it shares with the page. Where there is none, nothing waits.
 *
 * @param mailbox see mailbox.ts
 * @param stackBytes what CPython may believe that its stack has, where that is more than in a browser
 */
export function standingStill(
  terminal: BlockingTerminal,
  output: OutputBatch,
  mailbox: SharedArrayBuffer | null,
  stackBytes: number | null,
): Waits {
  return {
    terminal,
    stackBytes: stackBytes ?? STACK_BYTES,
    gateImports({ env }, _module, { look }) {
      env._Py_CheckEmscriptenSignals_Helper = look;
    },
    waiting:
      (_arity, call, wants, interrupted) =>
      (...args) => {
        const wanted = wants(...args);
        if (wanted !== null) output.flush();
        if (wanted !== null && terminal.waitFor(wanted) === 'interrupted') return interrupted();
        return call(...args);
      },
    patiently:
      (module, _arity, wants, call, otherwise) =>
      (...args) => {
        const wanted = terminal.canWait ? wants(...args) : null;
        if (wanted === null) return otherwise(...args);
        output.flush();
        while (terminal.waitFor(wanted) === 'interrupted') {
          if (module._PyErr_CheckSignals() !== 0) return 0;
        }
        return call(...args);
      },
    pause(module, original) {
      if (!terminal.canWait) return original;
      return () => {
        output.flush();
        terminal.waitFor(rest(Number.POSITIVE_INFINITY));
        return module._PyErr_CheckSignals() === 0 ? module.__Py_NoneStruct : 0;
      };
    },
    givenLate: mailbox && byMail(mailbox),
    callingBack: (ours) => ours,
    enter: (entry, ...args) => entry(...args),
  };
}

function byMail(mailbox: SharedArrayBuffer): GivenLate {
  return {
    receive: () => receive(mailbox),
    beforeListing({ FS }: CPythonModule, folder, prepare, take) {
      const readdir = FS.readdir;
      FS.readdir = (path) => {
        if (path === folder) {
          FS.readdir = readdir;
          prepare();
          take(receive(mailbox));
        }
        return readdir(path);
      };
    },
  };
}
