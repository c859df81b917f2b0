import type { OutputChunk, TerminalSize, Waiting } from '../../process.ts';
import type { BootedWorker } from '../booted-worker.ts';
import { type Keyboard, SIGINT } from '../keyboard.ts';
import type { FromWorker } from '../protocol.ts';
import { ringBell, setSignal, sizeIn, terminalMemory } from '../terminal.ts';
import { countEnd, FIRST } from './family.ts';
import { end, letGoOfAll } from './record.ts';
import type { FromProcess, ProcessStart } from './start.ts';

const SIGKILL = 9;
/** How a process ends whose interpreter broke. */
const SIGSEGV = 11;
/** What a shell says of a program that it could not start. */
const NOT_STARTED = 127;

/** Starts an interpreter for a process. Rejects with a `RuntimeFailure`. */
export type BootRelative = (
  start: ProcessStart,
  family: SharedArrayBuffer,
  signal: AbortSignal,
) => Promise<BootedWorker>;

/** What the page hears of the processes that a program starts. */
export interface RelativesListener {
  output(chunks: readonly OutputChunk[]): void;
  waiting(waiting: Waiting): void;
}

interface Relative {
  readonly start: ProcessStart;
  readonly calledOff: AbortController;
  worker: BootedWorker | null;
  /** Those that came before it could take any. */
  readonly signals: number[];
}

/** The page's side of the processes that a program starts, and that these start: each in a worker of its own. */
export interface Relatives {
  /** A program asks for something. */
  hear(message: FromProcess): void;
  /** Whom what is typed goes to: the last one started whose input is the terminal; `null` for the program itself. */
  reader(): Keyboard | null;
  /** Ctrl-C, for all whose business it is. */
  interrupt(): void;
  /** Nobody is at the terminal any more. */
  close(): void;
  resize(size: TerminalSize): void;
  /** Ends all of them. */
  end(): void;
}

/**
 * @param family the memory of the first process's terminal
 * @param retype gets what a process has left unread of what was typed
 */
export function createRelatives(
  family: SharedArrayBuffer,
  boot: BootRelative,
  listener: RelativesListener,
  retype: (text: string) => void,
): Relatives {
  const relatives = new Map<number, Relative>();
  const { fields } = terminalMemory(family);
  let isClosed = false;

  function start(begun: ProcessStart) {
    const relative: Relative = { start: begun, calledOff: new AbortController(), worker: null, signals: [] };
    relatives.set(begun.pid, relative);
    boot(begun, family, relative.calledOff.signal).then(
      (worker) => run(relative, worker),
      (failure: unknown) => {
        listener.output([{ stream: 'stderr', text: `python: ${String(failure)}\n` }]);
        finish(relative, NOT_STARTED << 8);
      },
    );
  }

  function run(relative: Relative, worker: BootedWorker) {
    const { given } = relative.start;
    if (!relatives.has(relative.start.pid)) return worker.terminate();
    relative.worker = worker;
    if (given.typed) worker.keyboard?.type(new TextDecoder().decode(given.typed));
    if (isClosed) worker.keyboard?.close();
    worker.keyboard?.resize(sizeIn(fields));
    for (const signal of relative.signals) send(relative, signal);
    worker.run(
      { files: {}, steps: false },
      {
        onMessage: (message) => onMessage(relative, message),
        onFailure: () => finish(relative, SIGSEGV),
      },
    );
  }

  function onMessage(relative: Relative, message: FromWorker) {
    if (!relatives.has(relative.start.pid)) return;
    switch (message.type) {
      case 'output':
        return listener.output(message.chunks);
      case 'waiting':
        return listener.waiting(message.waiting);
      case 'input-taken':
        return relative.worker?.keyboard?.hear(message);
      case 'start-process':
        return start(message.start);
      case 'send-signal':
        return signal(message.pid, message.signal);
      case 'ended':
        finish(relative, statusOf(message));
        return message.unread && retype(new TextDecoder().decode(message.unread));
      case 'broken':
        return finish(relative, SIGSEGV);
      default:
    }
  }

  function signal(pid: number, number: number) {
    const relative = relatives.get(pid);
    if (relative) send(relative, number);
    else if (pid === FIRST.pid) setSignal(terminalMemory(family), number);
  }

  function send(relative: Relative, signal: number) {
    const memory = relative.worker?.memory;
    if (signal === SIGKILL) finish(relative, SIGKILL);
    else if (memory) setSignal(terminalMemory(memory, family), signal);
    else relative.signals.push(signal);
  }

  function finish(relative: Relative, status: number) {
    const { pid, record, given } = relative.start;
    if (!relatives.delete(pid)) return;
    relative.calledOff.abort();
    relative.worker?.terminate();
    letGoOfAll(record, given);
    end(record, status);
    countEnd(family);
    ringBell(fields);
  }

  return {
    hear: (message) =>
      message.type === 'start-process' ? start(message.start) : signal(message.pid, message.signal),
    reader: () =>
      [...relatives.values()].findLast(({ start }) => start.given.typed)?.worker?.keyboard ?? null,
    interrupt() {
      for (const relative of relatives.values()) if (!relative.start.isOwnGroup) send(relative, SIGINT);
    },
    close() {
      isClosed = true;
      for (const { worker } of relatives.values()) worker?.keyboard?.close();
    },
    resize(size) {
      for (const { worker } of relatives.values()) worker?.keyboard?.resize(size);
    },
    end() {
      for (const relative of relatives.values()) finish(relative, SIGKILL);
    },
  };
}

/** As `waitpid` gives it. */
function statusOf({ ending, signal }: Extract<FromWorker, { type: 'ended' }>): number {
  if (signal !== null) return signal;
  return ending.how === 'exited' ? ending.code << 8 : SIGSEGV;
}
