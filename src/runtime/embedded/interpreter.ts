import type { ProjectFiles } from '#case';
import type { Ending, LeftBehind } from '../process.ts';
import type { Launch } from '../program.ts';
import { usualByteCode } from './archive.ts';
import { replaceCFunction } from './c-function.ts';
import { addModule } from './c-module.ts';
import { boundStack, isStackOverflow, loadCPython, versionOf } from './cpython.ts';
import type { CPythonModule, CreateCPythonModule } from './cpython-module.ts';
import { KEY_DERIVATION, keyDerivation } from './key-derivation/key-derivation.ts';
import { findLeftBehind } from './left-behind.ts';
import { explainThreads } from './no-threads.ts';
import type { OutputBatch } from './output-batch.ts';
import { type GivenFiles, SITE_PACKAGES, writeFiles } from './project-files.ts';
import type { InterpreterAssets } from './protocol.ts';
import { readAhead } from './read-ahead.ts';
import { addSignalFunctions } from './signal-functions.ts';
import { connectStandardStreams } from './standard-streams.ts';
import { addSystemFunctions } from './system-functions.ts';
import { addTimeFunctions } from './time-zones/time-functions.ts';
import type { GivenLate } from './waits/given-late.ts';
import type { Waits } from './waits/waits.ts';
import { whereabouts } from './whereabouts.ts';

/** One CPython that waits for its program. Good for one run: what it leaves in memory is never reused. */
export interface Interpreter {
  /** `3.14.2` */
  readonly version: string;
  /** Does now what a program's imports would do: to be called once, when nobody waits. */
  readAhead(): void;
  /** Runs what it was launched for, with these files. Resolves when the program has ended, which may be never. */
  run(files: ProjectFiles): Promise<Run>;
  /** Starts, and waits for the files where it would first look for any. `null` where they have to be there before. */
  readonly runWhenGiven: (() => Promise<Run>) | null;
}

/** What a program talks to. */
export interface StandardStreams {
  readonly waits: Waits;
  readonly output: OutputBatch;
}

export interface Run {
  readonly ending: Ending;
  readonly leftBehind: readonly LeftBehind[];
}

/** @param create the default export of `pyodide/pyodide.asm.mjs`, which every bundler wants to see for itself */
export async function bootInterpreter(
  create: CreateCPythonModule,
  assets: InterpreterAssets,
  packages: readonly Uint8Array[],
  launch: Launch,
  { waits, output }: StandardStreams,
): Promise<Interpreter> {
  const { module, clock } = await loadCPython(create, assets, packages, waits, output);
  setEnvironment(module, launch.env);
  connectStandardStreams(module, waits, output);
  addModule(module, KEY_DERIVATION, () => keyDerivation(module), waits.callingBack);
  const start = async () => {
    const failure = await startMain(module, launch.argv, waits);
    if (failure !== 0) return failure;
    havePythonWait(module, waits);
    explainThreads(module);
    addSignalFunctions(module, waits.terminal.alarm);
    addSystemFunctions(module, waits.terminal.cpu);
    if (clock) addTimeFunctions(module, clock);
    return failure;
  };
  const startedAhead = launch.ahead === 'to-main' ? await start() : null;
  const compiled = () => usualByteCode([assets.stdlib, ...packages]);
  const late = launch.ahead === 'to-site' ? waits.givenLate : null;
  const runMain = (failure: number) => failure || waits.enter(module._Py_RunMain);
  return {
    version: versionOf(module),
    readAhead() {
      if (startedAhead === 0) readAhead(module, compiled(), waits);
    },
    async run(files) {
      const given = writeFiles(module.FS, files);
      waits.terminal.cpu.restart();
      const ending = await endingOf(module, async () => runMain(startedAhead ?? (await start())));
      return ended(ending, given);
    },
    runWhenGiven: late && (() => runLate(late)),
  };

  async function runLate({ receive, beforeListing }: GivenLate): Promise<Run> {
    let given: GivenFiles | null = null;
    const take = (files: ProjectFiles) => {
      given ??= writeFiles(module.FS, files);
      return given;
    };
    const prepare = () => {
      // Python lets go of itself before it asks the system for anything.
      const state = module._PyGILState_Ensure();
      readAhead(module, compiled(), waits);
      module._PyGILState_Release(state);
    };
    beforeListing(module, SITE_PACKAGES, prepare, take);
    const ending = await endingOf(module, async () => runMain(await start()));
    // Nobody listens yet to one that does not even come to the listing.
    return ended(ending, given ?? take(await receive()));
  }

  function ended(ending: Ending, given: GivenFiles): Run {
    output.end();
    return { ending, leftBehind: ending.how === 'exited' ? findLeftBehind(module.FS, given) : [] };
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
  replaceCFunction(module, ['time', 'sleep'], 'iii', (original) => waits.sleep(module, original));
  replaceCFunction(module, ['_signal', 'pause'], 'iii', (original) => waits.pause(module, original));
}

/** The first half of CPython's own `main`, which Pyodide's build has in two: `_Py_RunMain` is the other. Returns an exit code if it fails. */
async function startMain(module: CPythonModule, argv: readonly string[], waits: Waits): Promise<number> {
  const words = ['python', ...argv].map((word) => module.stringToNewUTF8(word));
  const table = module._malloc((words.length + 1) * Uint32Array.BYTES_PER_ELEMENT);
  module.HEAPU32.set([...words, 0], table >>> 2);
  const failure = await waits.enter(module._main, words.length, table);
  if (failure === 0) boundStack(module, waits.stackBytes);
  return failure;
}

/** A parent process sees no more of an exit code. */
const EXIT_BITS = 0xff;

/** `sys.exit` and `os._exit` come out of WebAssembly as an `ExitStatus`; all else that is thrown is a crash. */
async function endingOf(module: CPythonModule, main: () => Promise<number>): Promise<Ending> {
  const stack = module._emscripten_stack_get_current();
  try {
    return { how: 'exited', code: (await main()) & EXIT_BITS };
  } catch (thrown) {
    if (isExitStatus(thrown)) return { how: 'exited', code: thrown.status & EXIT_BITS };
    if (!isStackOverflow(thrown)) return { how: 'crashed', reason: String(thrown) };
    // Python's memory is as it was, so it can be asked; its stack is gone, so it cannot go on.
    module.__emscripten_stack_restore(stack);
    return { how: 'crashed', reason: tooDeep(whereabouts(module)) };
  }
}

function tooDeep(place: string | null): string {
  const what = 'recursion in C went deeper than the browser’s stack';
  return place === null ? what : `${what} (${place})`;
}

function isExitStatus(thrown: unknown): thrown is { readonly status: number } {
  return (
    typeof thrown === 'object' &&
    thrown !== null &&
    'name' in thrown &&
    thrown.name === 'ExitStatus' &&
    'status' in thrown &&
    typeof thrown.status === 'number'
  );
}
