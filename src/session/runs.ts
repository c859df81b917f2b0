import type { Case, StageName } from '#case';
import {
  createRuntime,
  type Process,
  type Program,
  type Runtime,
  type RuntimeInfo,
  recordTranscript,
  type TranscriptRecorder,
} from '#runtime';
import { oncePerFrame } from '../ui/index.ts';
import { recordingOf } from './recordings.ts';
import { type Python, putRun, type Run, useSession, workspaceOf } from './session.ts';
import { filesOf, type WorkspaceId, workspaceId } from './workspace.ts';

/** The run that goes on: at most one in all windows of the browser. */
interface Running {
  readonly id: WorkspaceId;
  readonly process: Process;
  readonly recorder: TranscriptRecorder;
}

interface TerminalSize {
  readonly cols: number;
  readonly rows: number;
}

/** What runs on the page runs in a terminal that has colours; a runtime's own default is one without. */
const TERMINAL_ENVIRONMENT = { TERM: 'xterm-256color', NO_COLOR: '' };

/** A start that takes longer than this is shown as one. */
const STARTING_AFTER_MS = 30;

let runtime: Promise<Runtime> | null = null;
let running: Running | null = null;
/** Those of the program that will probably run next. */
let likelyPackages: readonly string[] = [];
let terminalSize: TerminalSize = { cols: 80, rows: 24 };
/** Counts what was asked for, so that a start that was overtaken or called off knows it. */
let turns = 0;

/**
 * Makes the interpreter for the next run ready; what comes of it shows as the session's `python`.
 *
 * @param packages what the next program needs; unless said otherwise, the same as the last one
 */
export async function readyPython(packages: readonly string[] = likelyPackages): Promise<void> {
  const { status } = useSession.getState().python;
  const isSame = packages.join() === likelyPackages.join();
  if (isSame && (status === 'starting' || status === 'ready')) return;
  likelyPackages = packages;
  tellPython({ status: 'starting' });
  try {
    await bootedRuntime(packages);
  } catch (failure) {
    if (packages === likelyPackages) tellPython({ status: 'missing', reason: reasonOf(failure) });
  }
}

/** Runs the files of a workspace as they stand now. A run that still goes on anywhere is ended first. */
export async function run(subject: Case, stage: StageName): Promise<void> {
  const id = workspaceId(subject.id, stage);
  const program = programOf(subject, stage);
  const turn = ++turns;
  running?.process.kill();
  // With a spare there is nothing to wait for: then showing this would only keep the program from its start.
  const waiting = setTimeout(() => tellRun(id, { status: 'starting' }), STARTING_AFTER_MS);
  try {
    const { label } = await readyInfo(program.packages);
    clearTimeout(waiting);
    if (turn !== turns) return tellRun(id, { status: 'none' });
    await follow(id, program, label);
  } catch (failure) {
    clearTimeout(waiting);
    tellRun(id, await insteadOfRun(id, program, reasonOf(failure)));
  }
}

/** Without Python a recording shows what these files do, as long as they are the recorded ones. */
async function insteadOfRun(id: WorkspaceId, program: Program, reason: string): Promise<Run> {
  const isEdited = Object.keys(useSession.getState().workspaces[id]?.edits ?? {}).length > 0;
  const transcript = isEdited ? null : await recordingOf(id, program);
  return transcript ? { status: 'recorded', transcript, because: reason } : { status: 'failed', reason };
}

/** Ends the program of a workspace; one that was not started yet is called off. */
export function stop(caseId: string, stage: StageName): void {
  if (running?.id === workspaceId(caseId, stage)) running.recorder.stop();
  else turns++;
}

/** Ctrl-C at the terminal: a debugger or a program may catch it and go on. */
export function interrupt(caseId: string, stage: StageName): void {
  if (running?.id === workspaceId(caseId, stage)) running.recorder.interrupt();
}

/** Sends a line that was typed at the terminal. */
export function typeLine(caseId: string, stage: StageName, line: string): void {
  if (running?.id === workspaceId(caseId, stage)) running.recorder.type(line);
}

/** Ctrl-D at the terminal. */
export function endInput(caseId: string, stage: StageName): void {
  if (running?.id === workspaceId(caseId, stage)) running.recorder.endInput();
}

/** Tells this and every later program how large the terminal is, in characters. */
export function resizeTerminal(size: TerminalSize): void {
  terminalSize = size;
  running?.process.resize(size);
}

/** Gives the waiting interpreter's memory back; the next run, or `readyPython`, makes another. */
export async function restPython(): Promise<void> {
  if (!runtime || running || useSession.getState().role === 'following') return;
  (await runtime).rest();
  tellPython({ status: 'asleep' });
}

/** Another window runs programs from now on: ends the one that goes on here, and says nothing more of it. */
export function leaveOff(): void {
  turns++;
  running?.process.kill();
  running = null;
  void runtime?.then((made) => made.rest());
}

/** Takes the lead from a window that is gone: the runs that went on in it are over, with what they had said by then. */
export function takeOver(): void {
  tellPython({ status: 'asleep' });
  for (const [id, run] of Object.entries(useSession.getState().runs) as [WorkspaceId, Run][]) {
    if (run.status === 'starting') tellRun(id, { status: 'none' });
    if (run.status === 'running') tellRun(id, { ...run, status: 'lost', because: WINDOW_GONE });
  }
}

const WINDOW_GONE = 'The window that ran this was closed or reloaded.';

/** What a run of this workspace is given. */
function programOf(subject: Case, stage: StageName): Program {
  return {
    files: filesOf(subject, workspaceOf(useSession.getState(), subject.id, stage)),
    argv: subject.definition.argv ?? ['main.py'],
    packages: subject.definition.packages ?? [],
    env: { ...TERMINAL_ENVIRONMENT, ...subject.definition.env },
  };
}

async function follow(id: WorkspaceId, program: Program, label: string): Promise<void> {
  const process = await (await theRuntime()).spawn(program);
  // A flood of output comes in thousands of chunks; the page shows what has come, once for each frame.
  const showSoon = oncePerFrame(() => {
    if (running?.recorder === recorder) tellRun(id, { status: 'running', transcript: recorder.current });
  });
  process.resize(terminalSize);
  const recorder = recordTranscript(process, program, label, showSoon);
  running = { id, process, recorder };
  tellRun(id, { status: 'running', transcript: recorder.current });
  const transcript = await recorder.done;
  if (running?.recorder === recorder) running = null;
  tellRun(id, { status: 'ended', transcript });
}

/** A spare that is known to wait need not be asked once more: a question takes two ways through the frame. */
async function readyInfo(packages: readonly string[] = []): Promise<RuntimeInfo> {
  const { python } = useSession.getState();
  if (python.status === 'ready') return python.info;
  likelyPackages = packages;
  return bootedRuntime(packages);
}

async function bootedRuntime(packages: readonly string[]): Promise<RuntimeInfo> {
  const info = await (await theRuntime()).boot(packages);
  if (packages === likelyPackages) tellPython({ status: 'ready', info });
  return info;
}

function theRuntime(): Promise<Runtime> {
  if (runtime) return runtime;
  const made = createRuntime();
  runtime = made;
  // A chunk that did not arrive may arrive the next time.
  made.catch(() => {
    runtime = null;
  });
  return made;
}

/** A window that had to leave the lead to another one says nothing more: the other one does. */
function tellRun(id: WorkspaceId, run: Run): void {
  if (useSession.getState().role !== 'following') putRun(id, run);
}

function tellPython(python: Python): void {
  if (useSession.getState().role !== 'following') useSession.setState({ python });
}

function reasonOf(failure: unknown): string {
  return failure instanceof Error ? failure.message : String(failure);
}
