import type { Program } from './program.ts';
import type { PackedTrace } from './trace/packed-trace.ts';

/** A piece of what a program printed, in the order in which it printed it. */
export interface OutputChunk {
  readonly stream: 'stdout' | 'stderr';
  readonly text: string;
}

/** A file that was not there, or was different, before the run. */
export interface LeftBehind {
  /** Absolute, as Python saw it: `/tmp/who.txt`, `/home/talk/report.txt`. A folder ends with `/`. */
  readonly path: string;
  /** Its text, cut where it is too long to show; empty for a folder and for what is not text. */
  readonly text: string;
  /** What it is, where it has no text although it is not empty: `a link`, `1,234 bytes that are no text`. */
  readonly note?: string;
}

/** How a run ended. */
export type Ending =
  /** Python ended by itself, a `KeyboardInterrupt` that nobody caught included. */
  | { readonly how: 'exited'; readonly code: number }
  /** We ended it, as it did not answer the interrupt or cannot be interrupted here. */
  | { readonly how: 'killed' }
  /** The interpreter itself broke: `os.abort()`, a stack that WebAssembly could not hold. */
  | { readonly how: 'crashed'; readonly reason: string };

export interface ProcessExit {
  readonly ending: Ending;
  /**
   * Sorted by path. Empty when the interpreter was killed or broke. Where something cannot be shown, such as more than
   * 500 files, a last entry with the path `…` says what.
   */
  readonly leftBehind: readonly LeftBehind[];
  /** What it did step by step, where the program asked for that. It may be there of a program that was killed, too. */
  readonly trace?: PackedTrace;
  /** From spawn to exit, in milliseconds, as the page saw it. */
  readonly milliseconds: number;
}

/** A terminal's size, in characters. */
export interface TerminalSize {
  readonly cols: number;
  readonly rows: number;
}

/** The size of a terminal of which nothing else is known. */
export const USUAL_SIZE: TerminalSize = { cols: 80, rows: 24 };

/**
 * One run of one program. The shape is that of `WebContainerProcess` (`output`, `input`, `exit`, `kill`,
 * `resize`), with two separate output streams, an interrupt, a stop, and an exit that says what was left behind.
 */
export interface Process<Chunk = OutputChunk> {
  /** Ends after the last chunk; never errors. */
  readonly output: ReadableStream<Chunk>;
  /**
   * What is typed, lines ended by `\n`. Ctrl-D is `\x04`: it ends a read with what was typed before it in its line, and where that is
   * nothing, the read finds the end of the file, once. Closing it is end of file for good.
   */
  readonly input: WritableStream<string>;
  /** Never rejects: a broken interpreter is an ending too. */
  readonly exit: Promise<ProcessExit>;
  /** Ctrl-C, and nothing more: the program may catch it and go on. Kills where the runtime cannot interrupt. */
  interrupt(): void;
  /** Ctrl-C, and the end of a program that goes on as if nothing had been, or of any by a second one later. */
  stop(): void;
  /** Ends the process at once, whatever it does. */
  kill(): void;
  /** Tells the program the size of its terminal. */
  resize(size: TerminalSize): void;
  /** Calls back when the program begins to wait for what is typed, when it has got something, and when it turns the terminal's echo off or on. */
  whenWaiting(listener: (waiting: Waiting) => void): void;
}

/**
 * Whether a program waits for what is typed, and whether the terminal is not to show it. `getpass` turns the echo off before it asks:
 * what is typed between the two is a secret already.
 */
export const WAITING = ['no', 'for a line', 'for a secret', 'not yet, for a secret'] as const;

export type Waiting = (typeof WAITING)[number];

/** What was typed at the terminal. */
export interface InputChunk {
  readonly stream: 'stdin';
  readonly text: string;
}

/** What a process did, in order. Plain data: it is stored, mirrored and recorded as it is. */
export interface Transcript {
  readonly program: Program;
  /** What ran it: `CPython 3.14.2`. */
  readonly runtime: string;
  readonly dialogue: readonly (OutputChunk | InputChunk)[];
  /** `null` while the program runs. */
  readonly exit: ProcessExit | null;
  /** The program waits for what is typed; if it was ended, it did so until then. */
  readonly isWaiting?: true;
  /** What is typed is not to be shown. */
  readonly isSecret?: true;
}
