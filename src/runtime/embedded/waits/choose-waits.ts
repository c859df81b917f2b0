import type { OutputBatch } from '../output-batch.ts';
import type { FromWorker, ToTerminal, WayToWait } from '../protocol.ts';
import { createTerminal, DEAF_TERMINAL, type ReadListener, terminalMemory } from '../terminal.ts';
import { standingStill } from './standing-still.ts';
import { canSuspend, suspending } from './suspending.ts';
import { createTurns, createTypedTerminal } from './typed-terminal.ts';
import type { Waits } from './waits.ts';

/** How this interpreter waits, and what it is told of the terminal. */
export interface Terminals {
  readonly way: WayToWait;
  readonly waits: Waits;
  receive(message: ToTerminal): void;
}

/**
 * Chooses by what there is: shared memory, which is the fastest, else suspension, else nothing. The one place that knows.
 * To be called while the worker has its channels: see disarm.ts.
 */
export function chooseWaits(
  post: (message: FromWorker) => void,
): (memory: SharedArrayBuffer | null, output: OutputBatch) => Terminals {
  const turn = canSuspend() ? createTurns() : null;
  const listener: ReadListener = {
    onWait: () => post({ type: 'input-wanted' }),
    onRead: () => post({ type: 'input-taken' }),
  };
  return (memory, output) => {
    if (memory !== null) {
      const terminal = createTerminal(terminalMemory(memory), listener);
      return { way: 'shared-memory', waits: standingStill(terminal, output), receive() {} };
    }
    if (turn === null) return { way: 'none', waits: standingStill(DEAF_TERMINAL, output), receive() {} };
    const terminal = createTypedTerminal(post, listener, turn);
    return { way: 'suspension', waits: suspending(terminal, output), receive: terminal.receive };
  };
}
