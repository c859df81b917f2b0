import type { BenchId } from '#case';
import { give, otherWindows } from './room.ts';
import { restPython as restHere } from './runs/runs.ts';
import { clearLastRun } from './show/view-intents.ts';

/*
 * What a user can do with programs, in any window. The window that leads carries it out (`carry-out.ts`), after what was
 * changed in this one before.
 */

interface TerminalSize {
  readonly cols: number;
  readonly rows: number;
}

/** Of the terminal in this window, in characters. */
let terminalSize: TerminalSize = { cols: 80, rows: 24 };
/** Whether the last run that was asked for in this window is the last one that this window knows of. */
let hasAskedForRun = false;

/** Makes the interpreter for a run of this workspace ready; what comes of it shows as the session's `python`. */
export function readyFor(bench: BenchId): void {
  give({ do: 'ready', next: bench });
}

/** The same for the program that was last thought of, after a rest; for a small one where there was none. */
export function readyPython(): void {
  give({ do: 'ready', next: null });
}

/** Has programs run in what the run bar's details offer. */
export function acceptOffer(): void {
  give({ do: 'accept-offer' });
}

/** Shows what the program of a run that died did when it was recorded. */
export function showRecording(bench: BenchId): void {
  give({ do: 'show-recording', bench });
}

/** Gives the waiting interpreter's memory back, unless another window may want it; the next run makes another. */
export async function restPython(): Promise<void> {
  if ((await otherWindows()) === 0) restHere();
}

/** Runs the files of a workspace as they stand now. A run that still goes on anywhere is ended first. */
export function run(bench: BenchId): void {
  hasAskedForRun = true;
  clearLastRun(bench);
  give({ do: 'run', bench, size: terminalSize });
}

/** Ends the program of a workspace; one that was not started yet is called off. */
export function stop(bench: BenchId): void {
  give({ do: 'stop', bench });
}

/** Forgets the run of a workspace, in all windows; a program that still goes on is ended. */
export function clearRun(bench: BenchId): void {
  clearLastRun(bench);
  give({ do: 'clear-run', bench });
}

/** Ctrl-C at the terminal: a debugger or a program may catch it and go on. */
export function interrupt(bench: BenchId): void {
  give({ do: 'interrupt', bench });
}

/** Sends a line that was typed at the terminal. */
export function typeLine(bench: BenchId, line: string): void {
  give({ do: 'type', bench, line });
}

/** Ctrl-D at the terminal. */
export function endInput(bench: BenchId): void {
  give({ do: 'end-input', bench });
}

/** Tells the programs that are run from this window how large their terminal is. */
export function resizeTerminal(size: TerminalSize): void {
  terminalSize = size;
  if (hasAskedForRun) give({ do: 'resize', size });
}
