import { PROJECT_FOLDER } from '../program.ts';
import { archiveMembers, READ_AHEAD, ZONES } from './archive.ts';
import type { CPythonModule, CreateCPythonModule } from './cpython-module.ts';
import type { FileSystem } from './emscripten-files.ts';
import { rememberLookups, takeAnyName } from './file-system.ts';
import { connectLoopback } from './network/loopback.ts';
import { lookUpHere } from './network/names.ts';
import type { OutputBatch } from './output-batch.ts';
import { type Family, wake } from './processes/family.ts';
import { type OpenEnd, sharePipes } from './processes/pipes.ts';
import {
  defaultEnvironment,
  EXECUTABLE,
  HOME_FOLDER,
  SITE_PACKAGES,
  STDLIB,
  TEMP_FOLDER,
} from './project-files.ts';
import type { Birth, InterpreterAssets } from './protocol.ts';
import { createSignalLook } from './signal-look.ts';
import { countComputing } from './system-functions.ts';
import { keepLocalTime, type LocalClock } from './time-zones/local-time.ts';
import { furnishZones, zoneTable } from './time-zones/zone-table.ts';
import { haveCallsWait } from './waiting-calls.ts';
import type { Waits } from './waits/waits.ts';

/** CPython before its `main`. */
export interface LoadedCPython {
  readonly module: CPythonModule;
  readonly memory: WebAssembly.Memory;
  /** `null` where the build has no time zones: Emscripten then asks the browser for the time. */
  readonly clock: LocalClock | null;
  /** Opens pipes that it was given. */
  readonly openEnd: OpenEnd;
}

/**
 * Brings CPython to where an operating system has a program after loading it: memory, files and environment are
 * there, and `main(argc, argv)` has not been called. That is as far as one can go without knowing the command
 * line. CPython then reads its own flags, PYTHON… variables and .pth files.
 *
 * Pyodide's own `loadPyodide` is left out on purpose: it would import a dozen modules before the program does,
 * install an event loop, and open the page's JavaScript to Python.
 *
 * @throws whatever WebAssembly says when the module cannot be instantiated
 */
export function loadCPython(
  create: CreateCPythonModule,
  assets: InterpreterAssets,
  packages: readonly Uint8Array[],
  waits: Waits,
  output: OutputBatch,
  { family, birth }: Ancestry,
): Promise<LoadedCPython> {
  const zones = zoneTable(assets.stdlib);
  return new Promise((resolve, reject) => {
    let furnished: CPythonModule | null = null;
    const moduleSoFar = () => {
      if (furnished === null) throw new Error('CPython called before it was there');
      return furnished;
    };
    let clock: LocalClock | null = null;
    let openEnd: OpenEnd = refuseToOpen;
    let memory: WebAssembly.Memory | null = null;
    const loading = create({
      noInitialRun: true,
      preRun: [
        (module) => {
          furnished = module;
          furnish(module, assets.stdlib, packages, environmentOf(birth));
          if (zones) furnishZones(module.FS, zones);
          connectLoopback(module);
        },
      ],
      // Emscripten's own remarks ("Aborted()"). What Python prints goes through standard-streams.ts.
      print: () => {},
      printErr: () => {},
      locateFile: (path) => path,
      instantiateWasm(imports, done) {
        Object.assign(imports.env, ERROR_MARKER_IMPORTS);
        imports.env._emscripten_system = (command = 0) => refuseShell(moduleSoFar(), command);
        openEnd = sharePipes(imports, moduleSoFar, family !== null, () => family && wake(family));
        haveCallsWait(imports, moduleSoFar, waits);
        countComputing(imports, moduleSoFar, waits.terminal.cpu);
        if (zones) clock = keepLocalTime(imports, moduleSoFar, zones);
        imports.env.getaddrinfo = lookUpHere(moduleSoFar, imports.env.getaddrinfo);
        waits.gateImports(imports, moduleSoFar, createSignalLook(moduleSoFar, waits.terminal, output));
        WebAssembly.instantiate(assets.wasm, imports).then((instance) => {
          memory = instance.exports.memory as WebAssembly.Memory;
          done(instance, assets.wasm);
        }, reject);
        return {};
      },
      API: { config: { jsglobals: {} }, runtimeEnv: { IN_BROWSER: true, IN_BROWSER_WEB_WORKER: true } },
    });
    loading.then((module) => {
      if (memory === null) throw new Error('CPython came without its memory');
      resolve({ module, memory, clock, openEnd });
    }, reject);
  });
}

/** Where a process comes from. */
export interface Ancestry {
  /** `null` where there are no processes. */
  readonly family: Family | null;
  readonly birth: Birth | null;
}

function refuseToOpen(): never {
  throw new Error('a pipe was opened before CPython was there');
}

/** `3.14.2` */
export function versionOf(module: CPythonModule): string {
  const packed = module.HEAPU32[module._Py_Version >>> 2] ?? 0;
  return [packed >>> 24, (packed >>> 16) & 0xff, (packed >>> 8) & 0xff].join('.');
}

/** Runs before the C library starts: it reads ENV only then. */
function furnish(
  { FS, ENV }: CPythonModule,
  stdlib: Uint8Array,
  packages: readonly Uint8Array[],
  environment: CPythonModule['ENV'],
) {
  takeAnyName(FS);
  FS.mkdirTree(SITE_PACKAGES);
  FS.mkdirTree('/lib/python3.14/lib-dynload');
  install(FS, [stdlib], STDLIB);
  install(FS, packages, SITE_PACKAGES);
  FS.mkdirTree('/bin');
  FS.writeFile(EXECUTABLE, '');
  FS.chmod(EXECUTABLE, 0o755);
  for (const name of ['python3', 'python3.14']) FS.symlink('python', `/bin/${name}`);
  for (const folder of [TEMP_FOLDER, HOME_FOLDER, PROJECT_FOLDER]) FS.mkdirTree(folder);
  FS.chdir(PROJECT_FOLDER);
  rememberLookups(FS);
  for (const [name, value] of Object.entries(environment))
    Reflect.defineProperty(ENV, name, { value, enumerable: true, configurable: true, writable: true });
}

/** Emscripten's own, which a process that was given all of its environment has not. */
const EMSCRIPTENS = ['USER', 'LOGNAME', 'PATH', 'PWD', 'HOME', 'LANG', '_'];

function environmentOf(birth: Birth | null): CPythonModule['ENV'] {
  if (birth === null) return defaultEnvironment(PROJECT_FOLDER);
  return { ...Object.fromEntries(EMSCRIPTENS.map((name) => [name, undefined])), ...birth.start.env };
}

/**
 * Nothing is copied, as all workers may share the bytes: so the files are read-only. What two packages need is in the
 * archives of both.
 */
function install(FS: FileSystem, archives: readonly Uint8Array[], place: string) {
  const made = new Set<string>();
  for (const { path, content } of archives.flatMap((archive) => [...archiveMembers(archive)])) {
    if (path === READ_AHEAD || path === ZONES) continue;
    const file = `${place}/${path}`;
    if (made.has(file)) continue;
    const folder = file.slice(0, file.lastIndexOf('/'));
    if (!made.has(folder)) FS.mkdirTree(folder);
    made.add(folder).add(file);
    FS.writeFile(file, content, { canOwn: true, mode: 0o444 });
  }
}

const ERROR_MARKER = Symbol('error');

/** Two functions that Pyodide's loader supplies. C code gets a mark from the one and knows it by the other. */
const ERROR_MARKER_IMPORTS = {
  Jsv_GetError_import: () => ERROR_MARKER,
  JsvError_Check: (value: unknown) => Number(value === ERROR_MARKER),
};

/** As `wait` gives it where a shell did not find a program. */
const NOT_FOUND = 127 << 8;
const NO_SHELL =
  'sh: there is no shell here: only Python can be started, by subprocess as [sys.executable, …]\n';

/** Emscripten's `system()` starts a real shell where it finds Node's `child_process`: a program of a case must not. */
function refuseShell({ FS }: CPythonModule, command: number): number {
  if (command === 0) return 0;
  const errors = FS.getStream(2);
  const text = new TextEncoder().encode(NO_SHELL);
  if (errors) FS.write(errors, text, 0, text.length);
  return NOT_FOUND;
}

/**
 * Has endless recursion through C end by a `RecursionError`, as everywhere, and not by the end of the interpreter.
 * Calls from Python to Python take none of this stack. To be called when CPython has started.
 *
 * @param bytes that it may believe to have; it would take 4 MB for granted
 */
export function boundStack(module: CPythonModule, bytes: number): void {
  const lowest = module._emscripten_stack_get_current() - bytes;
  const thread = module._PyThreadState_Get();
  if (module._PyUnstable_ThreadState_SetStackProtection(thread, lowest, bytes) !== 0)
    throw new Error('CPython did not take the bounds of its stack');
}

/** What the browser throws when its stack overflows anyway: from C that recurses without checking. */
export function isStackOverflow(thrown: unknown): boolean {
  return thrown instanceof Error && /call stack|too much recursion/.test(thrown.message);
}
