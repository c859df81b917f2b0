import type { OutputChunk, ProcessExit } from './process.ts';
import type { Program } from './program.ts';

/** A piece of the dialogue between the program and whoever sits at the terminal. */
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
}
