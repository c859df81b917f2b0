import type { OutputChunk, Process } from './process.ts';
import type { Program } from './program.ts';
import type { Runtime, RuntimeInfo } from './runtime.ts';
import type { InputChunk } from './transcript.ts';

/** A run as the page has it: also one that is only a recording. */
export interface PageProcess extends Omit<Process, 'output'> {
  /** Ends after the last chunk; never errors. A recording also has what was typed when it was made. */
  readonly output: ReadableStream<OutputChunk | InputChunk>;
  readonly runBy: RuntimeInfo;
}

/** The one runtime of a page. Which of them runs a program is its own business; it says so with each run. */
export interface PageRuntime extends Omit<Runtime<RuntimeInfo>, 'spawn'> {
  /** Rejects with a `RuntimeFailure` when nothing live can be had, and no recording of this program. */
  spawn(program: Program): Promise<PageProcess>;
  /** Plays the recording of a program, whatever else could run it. Rejects with a `RuntimeFailure` if there is none. */
  replay(program: Program, because: string): Promise<PageProcess>;
  /** The user wants what `RuntimeInfo.offer` offers. */
  acceptOffer(): void;
}
