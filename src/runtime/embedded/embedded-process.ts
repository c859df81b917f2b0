import { boundedEnding } from '../bounds.ts';
import type { Ending, LeftBehind, Process, ProcessExit, Waiting } from '../process.ts';
import type { Program } from '../program.ts';
import { ENDING_DEADLINE_MS, LOOK_AGAIN_MS, STOP_DEADLINE_MS } from '../stopping.ts';
import { packTrace } from '../trace/packed-trace.ts';
import { type TracePiece, traceOf } from '../trace/trace-piece.ts';
import type { BootedWorker } from './booted-worker.ts';
import type { Keyboard } from './keyboard.ts';
import { createOutputQueue } from './output-queue.ts';
import { type BootRelative, createRelatives } from './processes/relatives.ts';
import type { FromWorker } from './protocol.ts';

/**
 * Runs in the worker what it was launched for. The worker is terminated when it has ended.
 *
 * @param startedAt by `performance.now()`: when the run was asked for
 * @param bootRelative for the processes that it starts; `null` where it is to start none
 */
export function startProcess(
  worker: BootedWorker,
  { files, steps }: Pick<Program, 'files' | 'steps'>,
  startedAt: number,
  bootRelative: BootRelative | null,
): Process {
  const output = createOutputQueue();
  let resolveExit: (exit: ProcessExit) => void = () => {};
  const exit = new Promise<ProcessExit>((resolve) => {
    resolveExit = resolve;
  });
  let onWaiting: (waiting: Waiting) => void = () => {};
  const pieces: TracePiece[] = [];
  let hasEnded = false;
  let stopDeadline: ReturnType<typeof setTimeout> | undefined;
  let stoppedAt = Number.POSITIVE_INFINITY;

  function end(ending: Ending, leftBehind: readonly LeftBehind[] = []) {
    if (hasEnded) return;
    hasEnded = true;
    clearTimeout(stopDeadline);
    relatives?.end();
    worker.terminate();
    output.close();
    const exit = { ending: boundedEnding(ending), leftBehind, milliseconds: performance.now() - startedAt };
    if (steps) packTrace(traceOf(pieces)).then((trace) => resolveExit({ ...exit, trace }));
    else resolveExit(exit);
  }

  function onMessage(message: FromWorker) {
    if (hasEnded) return;
    switch (message.type) {
      case 'output':
        message.chunks.forEach(output.add);
        break;
      case 'waiting':
        onWaiting(message.waiting);
        break;
      case 'input-taken':
        worker.keyboard?.hear(message);
        break;
      case 'start-process':
      case 'send-signal':
        relatives?.hear(message);
        break;
      case 'after-interrupt':
        worker.keyboard?.hear(message);
        break;
      case 'ended':
        end(message.ending, message.leftBehind);
        break;
      case 'broken':
        end({ how: 'crashed', reason: message.reason });
        break;
      case 'steps':
        pieces.push(message.piece);
        break;
      case 'booted':
        break;
    }
  }

  const relatives =
    worker.memory &&
    bootRelative &&
    createRelatives(
      worker.memory,
      bootRelative,
      {
        output: (chunks) => hasEnded || chunks.forEach(output.add),
        waiting: (waiting) => onWaiting(waiting),
      },
      type,
    );

  function type(text: string) {
    const keyboard = relatives?.reader() ?? worker.keyboard;
    keyboard?.type(text);
  }

  function interrupt(keyboard: Keyboard) {
    relatives?.interrupt();
    keyboard.interrupt();
  }

  const kill = () => end({ how: 'killed' });

  const sinceStop = () => performance.now() - stoppedAt;

  function killUnlessEnding(keyboard: Keyboard) {
    if (keyboard.answer() !== 'taken' || sinceStop() > ENDING_DEADLINE_MS) kill();
    else stopDeadline = setTimeout(killUnlessEnding, LOOK_AGAIN_MS, keyboard);
  }

  worker.run(
    { files, steps: steps === true },
    { onMessage, onFailure: (reason) => end({ how: 'crashed', reason }) },
  );

  return {
    output: output.stream,
    input: new WritableStream<string>({
      write: type,
      close() {
        relatives?.close();
        worker.keyboard?.close();
      },
    }),
    exit,
    interrupt() {
      if (hasEnded) return;
      if (worker.keyboard === null) kill();
      else interrupt(worker.keyboard);
    },
    stop() {
      if (hasEnded) return;
      // Twice in quick succession is a double click.
      if (worker.keyboard === null || sinceStop() > STOP_DEADLINE_MS) return kill();
      interrupt(worker.keyboard);
      if (stopDeadline) return;
      stoppedAt = performance.now();
      stopDeadline = setTimeout(killUnlessEnding, STOP_DEADLINE_MS, worker.keyboard);
    },
    kill,
    resize(size) {
      relatives?.resize(size);
      worker.keyboard?.resize(size);
    },
    whenWaiting(listener) {
      onWaiting = listener;
    },
  };
}
