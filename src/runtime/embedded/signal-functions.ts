import type { AlarmClock } from './alarm-clock.ts';
import { addFunctions } from './c-function.ts';
import type { CPythonModule } from './cpython-module.ts';
import { ERRNO } from './errno.ts';
import { pythonValues } from './python-values.ts';

const LAST_SIGNAL = 64;
/** `ITIMER_REAL`: the only clock that there is. */
const REAL = 0;

/**
 * `signal.alarm`, `setitimer` and `getitimer`, which this build of CPython leaves out as there is no system to send the signal: the
 * terminal does.
 */
export function addSignalFunctions(module: CPythonModule, alarm: AlarmClock): void {
  const owner = module._PyImport_AddModule(module.stringToNewUTF8('_signal'));
  const python = pythonValues(module);
  const { raise } = python;
  const failure = module._PyErr_NewException(
    module.stringToNewUTF8('signal.itimer_error'),
    python.errors.OSError,
    0,
  );
  module._PyModule_AddObjectRef(owner, module.stringToNewUTF8('ItimerError'), failure);
  for (const [number, name] of ['ITIMER_REAL', 'ITIMER_VIRTUAL', 'ITIMER_PROF'].entries())
    module._PyModule_AddIntConstant(owner, module.stringToNewUTF8(name), number);

  const remaining = () => {
    const left = alarm.left();
    return Number.isFinite(left) ? Math.max(0, left) / 1000 : 0;
  };
  const times = () => {
    const pair = module._PyTuple_New(2);
    module._PyTuple_SetItem(pair, 0, module._PyFloat_FromDouble(remaining()));
    module._PyTuple_SetItem(pair, 1, module._PyFloat_FromDouble(alarm.interval() / 1000));
    return pair;
  };
  /** @returns whether a timer of this number can be had; otherwise Python has an exception */
  const isReal = (which: number) => {
    const number = module._PyLong_AsLong(which);
    if (number === REAL) return true;
    if (module._PyErr_Occurred() === 0) raise(failure, 'only ITIMER_REAL runs here');
    return false;
  };

  addFunctions(module, owner, [
    {
      name: 'alarm',
      doc: 'alarm($module, seconds, /)\n--\n\nArrange for SIGALRM to arrive after the given number of seconds.',
      call([seconds = 0]) {
        const wanted = module._PyLong_AsLong(seconds);
        if (module._PyErr_Occurred() !== 0) return 0;
        const before = Math.ceil(remaining());
        alarm.set(1000 * wanted, 0);
        return module._PyLong_FromLong(before);
      },
    },
    {
      name: 'setitimer',
      doc: 'setitimer($module, which, seconds, interval=0.0, /)\n--\n\nSets given itimer (one of ITIMER_REAL, ITIMER_VIRTUAL or ITIMER_PROF).',
      call([which = 0, seconds = 0, interval]) {
        if (!isReal(which)) return 0;
        const delay = module._PyFloat_AsDouble(seconds);
        const every = interval === undefined ? 0 : module._PyFloat_AsDouble(interval);
        if (module._PyErr_Occurred() !== 0) return 0;
        if (delay < 0 || every < 0) return raise(failure, '[Errno 28] Invalid argument');
        const before = times();
        alarm.set(1000 * delay, 1000 * every);
        return before;
      },
    },
    {
      name: 'pthread_kill',
      doc: 'pthread_kill($module, thread_id, signalnum, /)\n--\n\nSend a signal to a thread.',
      call([thread = 0, signal = 0]) {
        const [id, number] = [module._PyLong_AsLong(thread), module._PyLong_AsLong(signal)];
        if (module._PyErr_Occurred() !== 0) return 0;
        if (id >>> 0 !== module._PyThread_get_thread_ident() >>> 0) return systemError(module, ERRNO.ESRCH);
        if (number < 0 || number > LAST_SIGNAL)
          return raise(python.errors.ValueError, `signal number ${number} out of range [1; ${LAST_SIGNAL}]`);
        if (number > 0) module._raise(number);
        return module._PyErr_CheckSignals() === 0 ? module.__Py_NoneStruct : 0;
      },
    },
    {
      name: 'getitimer',
      doc: 'getitimer($module, which, /)\n--\n\nReturns current value of given itimer.',
      call: ([which = 0]) => (isReal(which) ? times() : 0),
    },
  ]);
}

/** Raises what Python makes of an error of the C library. */
function systemError(
  { HEAPU32, ___errno_location, _PyErr_SetFromErrno, _PyExc_OSError }: CPythonModule,
  errno: number,
) {
  HEAPU32[___errno_location() >>> 2] = errno;
  return _PyErr_SetFromErrno(HEAPU32[_PyExc_OSError >>> 2] ?? 0);
}
