import type { Process } from './process.ts';
import type { Launch, Program } from './program.ts';

/** What a runtime says of itself, for the run bar. */
export interface RuntimeInfo {
  readonly name: 'embedded' | 'webcontainer' | 'recorded';
  /** What runs the code, as the audience reads it: `CPython 3.14.2`. */
  readonly label: string;
  /** Whether `input()` and Ctrl-C reach the program; otherwise why not, in a sentence for the user. */
  readonly interactive: { readonly works: true } | { readonly works: false; readonly because: string };
  readonly isolation: Isolation;
  /** Why it is this one that runs, in sentences for the run bar's details. None where nothing is to be said. */
  readonly because?: string;
  /** What may run programs instead, if the user wants it. */
  readonly offer?: 'webcontainer';
}

/** What keeps a stranger's program away from the page. */
export type Isolation =
  /** An origin of its own, without network. */
  | { readonly kind: 'frame' }
  /** Only a worker without network, in the page's own origin; why, in sentences for the user. */
  | { readonly kind: 'worker'; readonly because: string }
  /** An origin of somebody else's, in a Node that has a network. */
  | { readonly kind: 'container' }
  /** Nothing runs. */
  | { readonly kind: 'recording' };

/** A Python to run programs with. Each run has an interpreter of its own: nothing is left over from the last. */
export interface Runtime {
  /**
   * Makes the next run ready, that of a program which starts like this. Safe to call often. Rejects with a
   * `RuntimeFailure`: also when another launch is asked for meanwhile.
   */
  boot(likely: Launch): Promise<RuntimeInfo>;
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
