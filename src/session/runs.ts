import type { Case, StageName } from '#case';
import {
  createRuntime,
  type Process,
  type Program,
  type Runtime,
  type RuntimeInfo,
  recordTranscript,
  type Transcript,
  type TranscriptRecorder,
} from '#runtime';
import { recordingOf } from './recordings.ts';
import { putRun, type Run, useSession, workspaceOf } from './session.ts';
import { filesOf, type WorkspaceId, workspaceId } from './workspace.ts';

/** The run that goes on: at most one in the page. */
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
  useSession.setState({ python: { status: 'starting' } });
  try {
    await bootedRuntime(packages);
  } catch (failure) {
    if (packages === likelyPackages)
      useSession.setState({ python: { status: 'missing', reason: reasonOf(failure) } });
  }
}

/** Runs the files of a workspace as they stand now. A run that still goes on anywhere is ended first. */
export async function run(subject: Case, stage: StageName): Promise<void> {
  const id = workspaceId(subject.id, stage);
  const program = programOf(subject, stage);
  const turn = ++turns;
  running?.process.kill();
  // With a spare there is nothing to wait for: then showing this would only keep the program from its start.
  const waiting = setTimeout(() => putRun(id, { status: 'starting' }), STARTING_AFTER_MS);
  try {
    const { label } = await readyInfo(program.packages);
    clearTimeout(waiting);
    if (turn !== turns) return putRun(id, { status: 'none' });
    await follow(id, program, label);
  } catch (failure) {
    clearTimeout(waiting);
    putRun(id, await insteadOfRun(id, program, reasonOf(failure)));
  }
}

/** A program that nobody watches has this long. */
const ASIDE_DEADLINE_MS = 20_000;

/** Runs a program that belongs to no workspace and is shown nowhere: a look behind the scenes. Killed at its deadline. */
export async function runAside(program: Program): Promise<Transcript> {
  const { label } = await bootedRuntime(program.packages ?? []);
  const process = await (await theRuntime()).spawn(program);
  const deadline = setTimeout(() => process.kill(), ASIDE_DEADLINE_MS);
  try {
    return await recordTranscript(process, program, label).done;
  } finally {
    clearTimeout(deadline);
  }
}

/** Without Python a recording shows what these files do, as long as they are the recorded ones. */
async function insteadOfRun(id: WorkspaceId, program: Program, reason: string): Promise<Run> {
  const isEdited = Object.keys(useSession.getState().workspaces[id]?.edits ?? {}).length > 0;
  const transcript = isEdited ? null : await recordingOf(id, program);
  return transcript ? { status: 'recorded', transcript, because: reason } : { status: 'failed', reason };
}

/** Ends the program of a workspace; one that was not started yet is called off. */
export function stop(subject: Case, stage: StageName): void {
  if (running?.id === workspaceId(subject.id, stage)) running.recorder.stop();
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
  if (!runtime || running) return;
  (await runtime).rest();
  useSession.setState({ python: { status: 'asleep' } });
}

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
  const showSoon = oncePerFrame(() => {
    if (running?.recorder === recorder) putRun(id, { status: 'running', transcript: recorder.current });
  });
  process.resize(terminalSize);
  const recorder = recordTranscript(process, program, label, showSoon);
  running = { id, process, recorder };
  putRun(id, { status: 'running', transcript: recorder.current });
  const transcript = await recorder.done;
  if (running?.recorder === recorder) running = null;
  putRun(id, { status: 'ended', transcript });
}

/** A flood of output comes in thousands of chunks; the page shows what has come, once for each frame. */
function oncePerFrame(show: () => void): () => void {
  let isWaiting = false;
  return () => {
    if (isWaiting) return;
    isWaiting = true;
    requestAnimationFrame(() => {
      isWaiting = false;
      show();
    });
  };
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
  if (packages === likelyPackages) useSession.setState({ python: { status: 'ready', info } });
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

function reasonOf(failure: unknown): string {
  return failure instanceof Error ? failure.message : String(failure);
}
