import type { OutputBatch } from '../output-batch.ts';
import type { FromWorker, Given, ToTerminal, ToWorker, WayToWait } from '../protocol.ts';
import { createTerminal, DEAF_TERMINAL, type ReadListener, terminalMemory } from '../terminal.ts';
import { standingStill } from './standing-still.ts';
import { suspending } from './suspending.ts';
import { createTurns, createTypedTerminal } from './typed-terminal.ts';
import type { Waits } from './waits.ts';
import { canSuspend, wayToWait } from './way-to-wait.ts';

/** How this interpreter waits, and what it is told of the terminal. */
export interface Terminals {
  readonly way: WayToWait;
  readonly waits: Waits;
  receive(message: ToTerminal): void;
  /** Has the files of a program arrive that waits for them within its start. */
  deliver(given: Given): void;
}

/** What a page says of the memory that it shares with its worker, where it may. */
type Shared = Pick<Extract<ToWorker, { type: 'boot' }>, 'terminal' | 'mailbox' | 'stackBytes' | 'birth'>;

/**
 * Makes what `wayToWait` chooses by what there is.
 * To be called while the worker has its channels: see disarm.ts.
 */
export function chooseWaits(
  post: (message: FromWorker) => void,
): (given: Shared, output: OutputBatch) => Terminals {
  const turn = canSuspend() ? createTurns() : null;
  const tellEcho = (isSecret: boolean) =>
    post({ type: 'waiting', waiting: isSecret ? 'not yet, for a secret' : 'no' });
  const listener: ReadListener = {
    onWait: (isSecret) => post({ type: 'waiting', waiting: isSecret ? 'for a secret' : 'for a line' }),
    onRead(isSecret) {
      tellEcho(isSecret);
      post({ type: 'input-taken' });
    },
    onEcho: tellEcho,
  };
  return ({ terminal: memory, mailbox, stackBytes, birth }, output) => {
    const way = wayToWait(memory !== null, turn !== null);
    if (way !== 'suspension' || turn === null) {
      const terminal = memory
        ? createTerminal(terminalMemory(memory, birth?.family), listener)
        : DEAF_TERMINAL;
      return { way, waits: standingStill(terminal, output, mailbox, stackBytes), receive() {}, deliver() {} };
    }
    const terminal = createTypedTerminal(post, listener, turn);
    const { promise: given, resolve: deliver } = Promise.withResolvers<Given>();
    return {
      way,
      waits: suspending(terminal, output, given),
      receive: terminal.receive,
      deliver,
    };
  };
}
