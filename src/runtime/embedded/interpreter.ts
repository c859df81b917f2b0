import type { Launch } from '../program.ts';
import type { TracePiece } from '../trace/trace-piece.ts';
import { usualByteCode } from './archive.ts';
import { replaceCFunction } from './c-function.ts';
import { addModule } from './c-module.ts';
import { type Ancestry, boundStack, loadCPython, versionOf } from './cpython.ts';
import type { CPythonModule, CreateCPythonModule } from './cpython-module.ts';
import { endOf } from './end-of-main.ts';
import { KEY_DERIVATION, keyDerivation } from './key-derivation/key-derivation.ts';
import { findLeftBehind } from './left-behind.ts';
import { explainThreads } from './no-threads.ts';
import type { OutputBatch } from './output-batch.ts';
import { connectProcesses } from './processes/connect.ts';
import { inherit } from './processes/inherit.ts';
import { type GivenFiles, SITE_PACKAGES, writeFiles } from './project-files.ts';
import type { Given, InterpreterAssets, RunEnd } from './protocol.ts';
import { readAhead } from './read-ahead.ts';
import { addSignalFunctions } from './signal-functions.ts';
import { connectStandardStreams } from './standard-streams.ts';
import { beginAtSite, type Recording, record } from './steps/record.ts';
import { addSystemFunctions } from './system-functions.ts';
import { addTimeFunctions } from './time-zones/time-functions.ts';
import type { GivenLate } from './waits/given-late.ts';
import { longSleep, rest, type Waits } from './waits/waits.ts';

/** One CPython that waits for its program. Good for one run: what it leaves in memory is never reused. */
export interface Interpreter {
  /** `3.14.2` */
  readonly version: string;
  /** Does now what a program's imports would do: to be called once, when nobody waits. */
  readAhead(): void;
  /** Runs what it was launched for, with these files. Resolves when the program has ended, which may be never. */
  run(given: Given): Promise<RunEnd>;
  /** Starts, and waits for the files where it would first look for any. `null` where they have to be there before. */
  readonly runWhenGiven: (() => Promise<RunEnd>) | null;
}

/** What a recorded run is told of, piece by piece. */
export type OnSteps = (piece: TracePiece) => void;

/** What a program talks to. */
export interface StandardStreams {
  readonly waits: Waits;
  readonly output: OutputBatch;
}

/** @param create the default export of `pyodide/pyodide.asm.mjs`, which every bundler wants to see for itself */
export async function bootInterpreter(
  create: CreateCPythonModule,
  assets: InterpreterAssets,
  packages: readonly Uint8Array[],
  launch: Launch,
  streams: StandardStreams,
  ancestry: Ancestry,
  onSteps: OnSteps,
): Promise<Interpreter> {
  const { waits, output } = streams;
  const loaded = await loadCPython(create, assets, packages, waits, output, ancestry);
  const { module, clock, openEnd } = loaded;
  setEnvironment(module, launch.env);
  connectStandardStreams(module, waits, output);
  addModule(module, KEY_DERIVATION, () => keyDerivation(module), waits.callingBack);
  const archives = new Set([assets.stdlib, ...packages].map(({ buffer }) => buffer));
  const { birth } = ancestry;
  const start = async () => {
    const words = birth?.start.words ?? ['python', ...launch.argv];
    const failure = await startMain(module, words, waits);
    if (failure !== 0) return failure;
    havePythonWait(module, waits);
    explainThreads(module);
    connectProcesses(module, waits, ancestry, archives);
    addSignalFunctions(module, waits.terminal.alarm);
    addSystemFunctions(module, waits.terminal.cpu);
    if (clock) addTimeFunctions(module, clock);
    return failure;
  };
  const startedAhead = launch.ahead === 'to-main' ? await start() : null;
  const compiled = () => usualByteCode([assets.stdlib, ...packages]);
  const late = launch.ahead === 'to-site' ? waits.givenLate : null;
  const recordingOf = ({ steps }: Given) => (steps ? record(loaded, streams, onSteps) : null);
  const runMain = (failure: number) => failure || waits.enter(module._Py_RunMain);
  return {
    version: versionOf(module),
    readAhead() {
      if (startedAhead === 0) readAhead(module, compiled(), waits);
    },
    async run(given) {
      const inherited = birth && inherit(module, birth.start, openEnd, archives);
      const files = writeFiles(module.FS, given.files);
      const recording = recordingOf(given);
      waits.terminal.cpu.restart();
      const end = await endOf(module, async () => {
        if (recording && startedAhead === null) beginAtSite(module, recording);
        const failure = startedAhead ?? (await start());
        if (failure === 0) recording?.begin();
        return runMain(failure);
      });
      inherited?.giveBack();
      return report(end, files, recording);
    },
    runWhenGiven: late && (() => runLate(late)),
  };

  async function runLate({ receive, beforeListing }: GivenLate): Promise<RunEnd> {
    let files: GivenFiles | null = null;
    let recording: Recording | null = null;
    const take = (given: Given) => {
      files ??= writeFiles(module.FS, given.files);
      recording ??= recordingOf(given);
      recording?.begin();
      return files;
    };
    const prepare = () => {
      // Python lets go of itself before it asks the system for anything.
      const state = module._PyGILState_Ensure();
      readAhead(module, compiled(), waits);
      module._PyGILState_Release(state);
    };
    beforeListing(module, SITE_PACKAGES, prepare, take);
    const end = await endOf(module, async () => runMain(await start()));
    // Nobody listens yet to one that does not even come to the listing.
    return report(end, files ?? take(await receive()), recording);
  }

  function report(
    end: Awaited<ReturnType<typeof endOf>>,
    given: GivenFiles,
    recording: Recording | null,
  ): RunEnd {
    output.end();
    recording?.finish(end.ending.how === 'exited');
    const isShown = end.ending.how === 'exited' && birth === null;
    const leftBehind = isShown ? findLeftBehind(module.FS, given) : [];
    return { ...end, leftBehind, unread: waits.terminal.takeTyped() };
  }
}

function setEnvironment(module: CPythonModule, env: Launch['env']) {
  for (const [name, value] of Object.entries(env)) {
    module._setenv(module.stringToNewUTF8(name), module.stringToNewUTF8(value), 1);
  }
}

/**
 * CPython's `time.sleep` counts time in a loop here, at full speed and deaf to Ctrl-C, and its `signal.pause` does not wait. This
 * puts others in their place that wait on the terminal.
 */
function havePythonWait(module: CPythonModule, waits: Waits): void {
  const wants = (_self = 0, duration = 0) => {
    const milliseconds = longSleep(module, duration);
    return milliseconds === null ? null : rest(milliseconds);
  };
  const none = () => module.__Py_NoneStruct;
  replaceCFunction(module, ['time', 'sleep'], 'iii', (original) =>
    waits.patiently(module, 2, wants, none, original),
  );
  replaceCFunction(module, ['_signal', 'pause'], 'iii', (original) => waits.pause(module, original));
}

/** The first half of CPython's own `main`, which Pyodide's build has in two: `_Py_RunMain` is the other. Returns an exit code if it fails. */
async function startMain(
  module: CPythonModule,
  commandLine: readonly string[],
  waits: Waits,
): Promise<number> {
  const words = commandLine.map((word) => module.stringToNewUTF8(word));
  const table = module._malloc((words.length + 1) * Uint32Array.BYTES_PER_ELEMENT);
  module.HEAPU32.set([...words, 0], table >>> 2);
  const failure = await waits.enter(module._main, words.length, table);
  if (failure === 0) boundStack(module, waits.stackBytes);
  return failure;
}
