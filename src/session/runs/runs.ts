import { type BenchId, benchOf, type Case, isSameBench } from '#case';
import {
  createRuntime,
  type Launch,
  launchOf,
  type PageProcess,
  type PageRuntime,
  type Program,
  type RuntimeInfo,
  recordTranscript,
  type Started,
  type TerminalSize,
  type Transcript,
  type TranscriptRecorder,
} from '#runtime';
import { messageOf, oncePerFrame } from '../../ui/index.ts';
import { type Python, putRun, type Run, runOf, useSession } from '../state/session.ts';
import { tellSteps } from '../workspace/steps.ts';
import { PLAIN_LAUNCH, programOf, recordingOf, recordings } from './program.ts';

/** The current run: at most one in all windows of the browser. */
interface Running {
  readonly bench: BenchId;
  readonly process: PageProcess;
  readonly recorder: TranscriptRecorder;
}

/** A start that takes longer than this is shown as one. */
const STARTING_AFTER_MS = 30;

let runtime: PageRuntime | null = null;
let running: Running | null = null;
/** How the program that will probably run next is launched. */
let likely: Launch | null = null;
let terminalSize: TerminalSize | null = null;
/** Runs whose end nobody wants to know. */
const cleared = new WeakSet<TranscriptRecorder>();
/** Counts the requests, so that a start notices when it was overtaken or called off. */
let turns = 0;

/** Makes the interpreter for a run of this workspace ready; what comes of it shows as the session's `python`. */
export function readyFor(bench: BenchId, subject: Case): Promise<void> {
  return ready(launchOf(programOf(bench, subject)));
}

/** The same for the program that was last thought of, after a rest; for a small one where there was none. */
export function readyPython(): Promise<void> {
  return ready(likely ?? PLAIN_LAUNCH);
}

async function ready(launch: Launch): Promise<void> {
  const { status } = useSession.getState().python;
  const isSame = JSON.stringify(launch) === JSON.stringify(likely);
  if (isSame && (status === 'starting' || status === 'ready')) return;
  likely = launch;
  tellPython({ status: 'starting' });
  try {
    const info = await theRuntime().boot(launch);
    if (launch === likely) isReady(info);
  } catch (failure) {
    if (launch === likely) tellPython({ status: 'missing', reason: messageOf(failure) });
  }
}

/**
 * Runs the current files of a workspace. A run that is still going anywhere is ended first.
 *
 * @param steps whether it is recorded step by step
 */
export async function run(bench: BenchId, subject: Case, steps = false): Promise<void> {
  const program = programOf(bench, subject, steps);
  const turn = ++turns;
  running?.process.kill();
  // With a spare there is nothing to wait for, and showing this would only delay the program.
  const waiting = setTimeout(() => tellRun(bench, { status: 'starting' }), STARTING_AFTER_MS);
  try {
    likely = launchOf(program);
    const started = await theRuntime().spawn(program);
    clearTimeout(waiting);
    if (turn === turns) return await follow(bench, program, started);
    started.process.kill();
    tellRun(bench, { status: 'none' });
  } catch (failure) {
    clearTimeout(waiting);
    tellRun(bench, { status: 'failed', reason: messageOf(failure) });
  }
}

/** Shows what the program of a run that died did when it was recorded. */
export async function showRecording(bench: BenchId): Promise<void> {
  const run = runOf(useSession.getState(), bench);
  if (!('transcript' in run)) return;
  const { program } = run.transcript;
  try {
    await follow(bench, program, await theRuntime().replay(program, DIED));
  } catch (failure) {
    tellRun(bench, { status: 'failed', reason: messageOf(failure) });
  }
}

const DIED = 'The live run had died.';

/** Shows what was recorded of a workspace of which no run can be walked: nobody has run it, or the run has died or had no steps. */
export async function recall(bench: BenchId, subject: Case): Promise<void> {
  const turn = turns;
  const because = whyRecalled(runOf(useSession.getState(), bench));
  const program = programOf(bench, subject);
  if (because === null || program.recording === undefined) return;
  const transcript = await recordingOf(bench, program);
  // Somebody may have pressed Run meanwhile.
  if (!transcript || turn !== turns) return;
  tellSteps(bench, null);
  tellRun(bench, { status: 'recorded', transcript, because });
}

/** Why a recording takes the place of a run; `null` where none does. */
function whyRecalled(run: Run): string | null {
  switch (run.status) {
    case 'none':
      return 'Nobody has run it here yet.';
    case 'failed':
      return run.reason;
    case 'lost':
      return run.because;
    case 'ended':
      if (run.transcript.exit?.ending.how !== 'exited') return DIED;
      return run.transcript.exit.trace === undefined ? 'What runs programs here records no steps.' : null;
    case 'starting':
    case 'running':
    case 'recorded':
      return null;
  }
}

/** Runs programs in what the run bar's details offer. */
export function acceptOffer(): void {
  theRuntime().acceptOffer();
}

/** A program that nobody watches has this long. */
const ASIDE_DEADLINE_MS = 20_000;

/** Runs a program that belongs to no workspace and is shown nowhere: a look behind the scenes. Killed at its deadline. */
export async function runAside(program: Program): Promise<Transcript> {
  const { process, runBy } = await theRuntime().spawn(program);
  const deadline = setTimeout(() => process.kill(), ASIDE_DEADLINE_MS);
  try {
    return await recordTranscript(process, program, runBy.label).done;
  } finally {
    clearTimeout(deadline);
  }
}

/** Ends the program of a workspace; one that was not started yet is called off. */
export function stop(bench: BenchId): void {
  const here = runningIn(bench);
  if (here) here.recorder.stop();
  else turns++;
}

/** Forgets a run, and ends its program. */
export function clearRun(bench: BenchId): void {
  const here = runningIn(bench);
  if (here) {
    cleared.add(here.recorder);
    here.process.kill();
    running = null;
  } else {
    turns++;
  }
  tellRun(bench, { status: 'none' });
}

/** Ctrl-C at the terminal: a debugger or a program may catch it and go on. */
export function interrupt(bench: BenchId): void {
  runningIn(bench)?.recorder.interrupt();
}

/** Sends what was typed at the terminal: a line, or what Ctrl-D sends. */
export function typeLine(bench: BenchId, line: string): void {
  runningIn(bench)?.recorder.type(line);
}

function runningIn(bench: BenchId): Running | null {
  return running && isSameBench(running.bench, bench) ? running : null;
}

/** Gives this and every later program the size of the terminal, in characters. */
export function resizeTerminal(size: TerminalSize): void {
  terminalSize = size;
  running?.process.resize(size);
}

/** Gives the waiting interpreter's memory back; the next run, or `readyPython`, makes another. */
export function restPython(): void {
  if (!runtime || running || useSession.getState().role === 'following') return;
  runtime.rest();
  tellPython({ status: 'asleep' });
}

/** Another window runs programs from now on: ends the one that runs here, and reports nothing more of it. */
export function leaveOff(): void {
  turns++;
  running?.process.kill();
  running = null;
  runtime?.rest();
}

/** Takes the lead from a window that is gone: its runs are over, and keep their output until then. */
export function takeOver(): void {
  tellPython({ status: 'asleep' });
  for (const [key, run] of Object.entries(useSession.getState().runs)) {
    const bench = benchOf(key);
    if (!bench) continue;
    if (run.status === 'starting') tellRun(bench, { status: 'none' });
    if (run.status === 'running') tellRun(bench, { ...run, status: 'lost', because: WINDOW_GONE });
  }
}

const WINDOW_GONE = 'The window that ran this was closed or reloaded.';

async function follow(bench: BenchId, program: Program, { process, runBy }: Started): Promise<void> {
  if (runBy.isLive) isReady(runBy);
  // A flood of output comes in thousands of chunks; the page shows what has come, once for each frame.
  const showSoon = oncePerFrame(() => {
    if (running?.recorder === recorder) tellRun(bench, { status: 'running', transcript: recorder.current });
  });
  if (terminalSize) process.resize(terminalSize);
  const recorder = recordTranscript(process, program, runBy.label, showSoon);
  running = { bench, process, recorder };
  tellRun(bench, { status: 'running', transcript: recorder.current });
  const transcript = await recorder.done;
  if (running?.recorder === recorder) running = null;
  if (cleared.has(recorder)) return;
  if (runBy.isLive) tellRun(bench, { status: 'ended', transcript });
  else tellRun(bench, { status: 'recorded', transcript, because: runBy.because ?? '' });
}

function theRuntime(): PageRuntime {
  const onChange = (info: RuntimeInfo) => {
    if (useSession.getState().python.status !== 'asleep') isReady(info);
  };
  const onStep = (step: string) => {
    if (useSession.getState().python.status === 'starting') tellPython({ status: 'starting', step });
  };
  runtime ??= createRuntime(recordings, onChange, () => likely ?? PLAIN_LAUNCH, onStep);
  return runtime;
}

function isReady(info: RuntimeInfo): void {
  tellPython({ status: 'ready', info });
}

/** A window that has lost the lead reports nothing more: the new leader does. */
function tellRun(bench: BenchId, run: Run): void {
  if (useSession.getState().role !== 'following') putRun(bench, run);
}

function tellPython(python: Python): void {
  if (useSession.getState().role !== 'following') useSession.setState({ python });
}
