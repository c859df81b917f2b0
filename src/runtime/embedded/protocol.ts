import type { ProjectFiles } from '#case';
import type { Ending, LeftBehind, OutputChunk, TerminalSize, Waiting } from '../process.ts';
import type { Launch } from '../program.ts';
import type { TracePiece } from '../trace/trace-piece.ts';
import type { FromProcess, ProcessStart } from './processes/start.ts';

/** What an interpreter is made of. All of it comes from the page: a worker fetches nothing. */
export interface InterpreterAssets {
  /** `pyodide.asm.wasm`, compiled once and shared by all workers with its machine code. */
  readonly wasm: WebAssembly.Module;
  /** The standard library, unpacked to a .tar: see archive.ts. Not in shared memory: a program may write to it. */
  readonly stdlib: Uint8Array;
}

/** A program's files, and whether its run is recorded step by step. */
export interface Given {
  readonly files: ProjectFiles;
  readonly steps: boolean;
}

/** What is done at the terminal, for an interpreter that shares no memory with the page. */
export type ToTerminal =
  | { readonly type: 'typed'; readonly text: string }
  | { readonly type: 'input-closed' }
  /** `interrupt` counts them. */
  | { readonly type: 'signal'; readonly signal: number; readonly interrupt: number }
  | { readonly type: 'resized'; readonly size: TerminalSize };

/** What a page hears of its program's terminal. */
export type TerminalNews =
  /** The program has read from its input, or was interrupted there: there is room for more. */
  { readonly type: 'input-taken' } | AfterInterrupt;

/** What has become of an interrupt so far. */
export interface AfterInterrupt {
  readonly type: 'after-interrupt';
  readonly interrupt: number;
  /** Whether Python has taken the signal. */
  readonly isTaken: boolean;
  /** As in shared memory: how often the interpreter has looked for a signal since. */
  readonly signs: number;
}

/** How a program's reads and sleeps wait: on shared memory, by suspending WebAssembly, or not at all. */
export type WayToWait = 'shared-memory' | 'suspension' | 'none';

/** Page to worker. A worker gets one `boot`, then at most one `run`; what is done at the terminal comes at any time after the boot. */
export type ToWorker =
  | {
      readonly type: 'boot';
      readonly launch: Launch;
      readonly assets: InterpreterAssets;
      /** What is installed: a .tar each. */
      readonly packages: readonly Uint8Array[];
      /** See terminal.ts. `null` where there is no shared memory: what is done comes in messages, if the worker can take any. */
      readonly terminal: SharedArrayBuffer | null;
      /** See mailbox.ts. Where there is one, the files come through it and no `run` follows. */
      readonly mailbox: SharedArrayBuffer | null;
      /** What CPython may believe that its stack has; `null` for what a browser's worker has. */
      readonly stackBytes: number | null;
      /** For a process that a program has started. `null` for one that the page starts itself. */
      readonly birth: Birth | null;
    }
  | ({ readonly type: 'run' } & Given)
  | ToTerminal;

/** What a process has of the one that started it, and the terminal's memory of the very first. */
export interface Birth {
  readonly start: ProcessStart;
  readonly family: SharedArrayBuffer;
}

/** Worker to page, in this order: `booted`, any `output`, `waiting` and `input-taken`, `ended`; or `broken` at any time. */
export type FromWorker =
  | { readonly type: 'booted'; readonly version: string; readonly waits: WayToWait }
  | { readonly type: 'output'; readonly chunks: readonly OutputChunk[] }
  /** What a recorded program did since the last of these. */
  | { readonly type: 'steps'; readonly piece: TracePiece }
  | { readonly type: 'waiting'; readonly waiting: Waiting }
  | TerminalNews
  | FromProcess
  | ({ readonly type: 'ended' } & RunEnd)
  /** The interpreter did not start. */
  | { readonly type: 'broken'; readonly reason: string };

/** What a page hears of a program that has ended. */
export interface RunEnd {
  readonly ending: Ending;
  readonly leftBehind: readonly LeftBehind[];
  /** By which it was ended, if it was by any. */
  readonly signal: number | null;
  /** What was typed and nobody has read. */
  readonly unread: Uint8Array;
}

/** What the embedded runtime needs from where it runs: a page, a sandboxed frame, Node. */
export interface EmbeddedHost {
  /** Of the stack of its workers, where it can make that larger than a browser does. */
  readonly stackBytes: number | null;
  /** Called once; again only after it failed. Rejects with a `RuntimeFailure` that says what is missing. */
  loadAssets(): Promise<InterpreterAssets>;
  /** A package and all that it needs, unpacked to a .tar. Rejects with a `RuntimeFailure` where there is none. */
  loadPackage(name: string): Promise<Uint8Array>;
  /** Starts a worker that serves protocol.ts. May throw. */
  startWorker(listener: WorkerListener): WorkerPort;
}

export interface WorkerListener {
  onMessage(message: FromWorker): void;
  /** The worker could not be loaded, or died. */
  onFailure(reason: string): void;
}

export interface WorkerPort {
  post(message: ToWorker): void;
  terminate(): void;
}
