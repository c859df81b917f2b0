import { messageOf } from '../ui/faults.ts';
import type { InputChunk, OutputChunk, Process } from './process.ts';
import type { Launch, Program } from './program.ts';

/** What a runtime says of itself when it has booted. */
export interface RuntimeTraits {
  /** What runs the code, as the audience reads it: `CPython 3.14.2`. */
  readonly label: string;
  /** Whether `input()` and Ctrl-C reach the program; otherwise why not, in a sentence for the user. */
  readonly interactive: { readonly works: true } | { readonly works: false; readonly because: string };
}

/** The same of one that a page may choose. */
export interface IsolatedTraits extends RuntimeTraits {
  readonly isolation: Isolation;
}

/** Whether a stranger's program is kept away from the page: `how`, or what is weaker and why, in sentences for the user. */
export type Isolation =
  | { readonly isFull: true; readonly how: string }
  | { readonly isFull: false; readonly because: string };

/** What the page says of the runtime that it has chosen. */
export interface RuntimeInfo extends IsolatedTraits {
  /** The id of the candidate, as in an address; nothing depends on it. */
  readonly name: string;
  /** False where recordings are shown, as nothing runs. */
  readonly isLive: boolean;
  /** Why this one runs programs, in sentences for the run bar's details. Absent where there is nothing to say. */
  readonly because?: string;
  /** The label of a button by which the user has programs run elsewhere. */
  readonly offer?: string;
}

/** A Python to run programs with. Each run has an interpreter of its own: nothing is left over from the last. */
export interface Runtime<Traits = RuntimeTraits> {
  /**
   * Prepares the next run, of a program that starts like this. Safe to call often. Rejects with a
   * `RuntimeFailure`: also when another launch is asked for meanwhile.
   */
  boot(likely: Launch): Promise<Traits>;
  /** Starts a program. Rejects with a `RuntimeFailure` when no interpreter can be had. */
  spawn(program: Program): Promise<Process>;
  /** Lets go of the interpreter that waits, and its memory; the next boot or spawn makes another. */
  rest(): void;
  /** Lets go of every interpreter; running processes are killed. */
  dispose(): void;
}

/** No Python can be had here: `message` says what is missing and what to do about it. */
export class RuntimeFailure extends Error {
  override readonly name = 'RuntimeFailure';
}

/** A failure as it is; of anything else that was thrown, one that says `what` did not go well. */
export function failureOf(thrown: unknown, what: string, end = ''): RuntimeFailure {
  return thrown instanceof RuntimeFailure
    ? thrown
    : new RuntimeFailure(`${what}: ${messageOf(thrown)}${end}`);
}

/** A run as the page has it: a recording also has what was typed when it was made. */
export type PageProcess = Process<OutputChunk | InputChunk>;

/** A run that was started, and what runs it. */
export interface Started {
  readonly process: PageProcess;
  readonly runBy: RuntimeInfo;
}

/** The one runtime of a page. Which of them runs a program is its own business; it says so with each run. */
export interface PageRuntime extends Omit<Runtime<RuntimeInfo>, 'spawn'> {
  /** Rejects with a `RuntimeFailure` when nothing live can be had, and no recording of this program. */
  spawn(program: Program): Promise<Started>;
  /** Plays the recording of a program, whatever else could run it. Rejects with a `RuntimeFailure` if there is none. */
  replay(program: Program, because: string): Promise<Started>;
  /** The user wants what `RuntimeInfo.offer` offers. */
  acceptOffer(): void;
}
