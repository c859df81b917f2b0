import { addFunctions, type GivenFunction } from './c-function.ts';
import type { CpuClock } from './cpu-clock.ts';
import type { CPythonImports, CPythonModule } from './cpython-module.ts';
import { pythonValues } from './python-values.ts';

/** The clocks of the process and of its thread, as `clock_gettime` numbers them. */
const CPU_CLOCKS = [2, 3];
const NANOSECONDS = 1_000_000;
/** As `os.getpid()` has it: on Linux the main thread has the number of its process. */
const MAIN_THREAD = 42;

/** Has the clocks that count what a program computes stand still while it waits: Emscripten's go on. */
export function countComputing(
  { wasi_snapshot_preview1: wasi }: CPythonImports,
  module: () => CPythonModule,
  cpu: CpuClock,
): void {
  const original = wasi.clock_time_get;
  wasi.clock_time_get = (clock: number, precision: bigint, result: number) => {
    if (!CPU_CLOCKS.includes(clock)) return original(clock, precision, result);
    const nanoseconds = BigInt(Math.round(cpu.now() * NANOSECONDS));
    new DataView(module().HEAPU8.buffer).setBigInt64(result, nanoseconds, true);
    return 0;
  };
}

/**
 * What this build of CPython leaves out, as there is no system to ask, though the answer is known: one user, one group, one processor,
 * one thread.
 */
export function addSystemFunctions(module: CPythonModule, cpu: CpuClock): void {
  const owner = (name: string) => module._PyImport_AddModule(module.stringToNewUTF8(name));
  const { newList, newSet } = pythonValues(module);
  const number = (value: number) => module._PyLong_FromLong(value);
  const system: readonly GivenFunction[] = [
    known('geteuid', "Return the current process's effective user id.", () => number(0)),
    known('getegid', "Return the current process's effective group id.", () => number(0)),
    known('getgroups', 'Return list of supplemental group IDs for the process.', () => newList([number(0)])),
    {
      name: 'sched_getaffinity',
      doc: 'sched_getaffinity($module, pid, /)\n--\n\nReturn the affinity of the process identified by pid (or the current process if zero).',
      call: ([pid = 0]) => (pythonValues(module).integer(pid) === null ? 0 : newSet([number(0)])),
    },
  ];
  // `os` has taken in what `posix` has long before.
  for (const each of ['posix', 'os']) addFunctions(module, owner(each), system);
  addFunctions(module, owner('time'), [
    {
      name: 'thread_time',
      doc: 'thread_time() -> float\n\nThread time for profiling: sum of the kernel and user-space CPU time.',
      call: () => module._PyFloat_FromDouble(cpu.now() / 1000),
    },
    {
      name: 'thread_time_ns',
      doc: 'thread_time_ns() -> int\n\nThread time for profiling as nanoseconds:\nsum of the kernel and user-space CPU time.',
      call: () => module._PyLong_FromLongLong(BigInt(Math.round(cpu.now() * NANOSECONDS))),
    },
  ]);
  addFunctions(module, owner('_thread'), [
    known(
      'get_native_id',
      'Return a non-negative integer identifying the thread as reported by the OS.',
      () => number(MAIN_THREAD),
    ),
  ]);
}

/** A function without arguments. */
function known(name: string, says: string, call: () => number): GivenFunction {
  return { name, doc: `${name}($module, /)\n--\n\n${says}`, call };
}
