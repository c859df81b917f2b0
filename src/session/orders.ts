import type { Case, StageName } from '#case';
import { give, otherWindows } from './room.ts';
import { restPython as restHere } from './runs/runs.ts';
import { clearLastRun } from './show/view-intents.ts';
import { workspaceId } from './workspace/workspace.ts';

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
export function readyFor(caseId: string, stage: StageName): void {
  give({ do: 'ready', next: { caseId, stage } });
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
export function showRecording(caseId: string, stage: StageName): void {
  give({ do: 'show-recording', caseId, stage });
}

/** Gives the waiting interpreter's memory back, unless another window may want it; the next run makes another. */
export async function restPython(): Promise<void> {
  if ((await otherWindows()) === 0) restHere();
}

/** Runs the files of a workspace as they stand now. A run that still goes on anywhere is ended first. */
export function run(subject: Case, stage: StageName): void {
  hasAskedForRun = true;
  clearLastRun(workspaceId(subject.id, stage));
  give({ do: 'run', caseId: subject.id, stage, size: terminalSize });
}

/** Ends the program of a workspace; one that was not started yet is called off. */
export function stop(subject: Case, stage: StageName): void {
  give({ do: 'stop', caseId: subject.id, stage });
}

/** Forgets the run of a workspace, in all windows; a program that still goes on is ended. */
export function clearRun(caseId: string, stage: StageName): void {
  clearLastRun(workspaceId(caseId, stage));
  give({ do: 'clear-run', caseId, stage });
}

/** Ctrl-C at the terminal: a debugger or a program may catch it and go on. */
export function interrupt(caseId: string, stage: StageName): void {
  give({ do: 'interrupt', caseId, stage });
}

/** Sends a line that was typed at the terminal. */
export function typeLine(caseId: string, stage: StageName, line: string): void {
  give({ do: 'type', caseId, stage, line });
}

/** Ctrl-D at the terminal. */
export function endInput(caseId: string, stage: StageName): void {
  give({ do: 'end-input', caseId, stage });
}

/** Tells the programs that are run from this window how large their terminal is. */
export function resizeTerminal(size: TerminalSize): void {
  terminalSize = size;
  if (hasAskedForRun) give({ do: 'resize', size });
}
