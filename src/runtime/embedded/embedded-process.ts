import type { Ending, LeftBehind, Process, ProcessExit } from '../process.ts';
import type { Program } from '../program.ts';
import type { BootedWorker } from './booted-worker.ts';
import { createOutputQueue } from './output-queue.ts';
import type { FromWorker } from './protocol.ts';

/** How long a program may take to end after Ctrl-C before it is killed. */
export const INTERRUPT_DEADLINE_MS = 400;

/**
 * Starts the program in the worker, which is terminated when it has ended.
 *
 * @param startedAt by `performance.now()`: when the run was asked for
 */
export function startProcess(worker: BootedWorker, program: Program, startedAt: number): Process {
  const output = createOutputQueue();
  let resolveExit: (exit: ProcessExit) => void = () => {};
  const exit = new Promise<ProcessExit>((resolve) => {
    resolveExit = resolve;
  });
  let hasEnded = false;
  let interruptDeadline: ReturnType<typeof setTimeout> | undefined;

  function end(ending: Ending, leftBehind: readonly LeftBehind[] = []) {
    if (hasEnded) return;
    hasEnded = true;
    clearTimeout(interruptDeadline);
    worker.terminate();
    output.close();
    resolveExit({ ending, leftBehind, milliseconds: performance.now() - startedAt });
  }

  function onMessage(message: FromWorker) {
    if (hasEnded) return;
    switch (message.type) {
      case 'output':
        message.chunks.forEach(output.add);
        break;
      case 'input-taken':
        worker.keyboard?.refill();
        break;
      case 'ended':
        end(message.ending, message.leftBehind);
        break;
      case 'broken':
        end({ how: 'crashed', reason: message.reason });
        break;
      case 'booted':
        break;
    }
  }

  const kill = () => end({ how: 'killed' });

  worker.run(program, { onMessage, onFailure: (reason) => end({ how: 'crashed', reason }) });

  return {
    output: output.stream,
    input: new WritableStream<string>({
      write: (text) => worker.keyboard?.type(text),
      close: () => worker.keyboard?.close(),
    }),
    exit,
    interrupt() {
      if (hasEnded) return;
      if (worker.keyboard === null) return kill();
      worker.keyboard.interrupt();
      interruptDeadline ??= setTimeout(kill, INTERRUPT_DEADLINE_MS);
    },
    kill,
    resize: (size) => worker.keyboard?.resize(size),
  };
}
