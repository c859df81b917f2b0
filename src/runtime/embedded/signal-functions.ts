import type { AlarmClock } from './alarm-clock.ts';
import { addFunctions } from './c-function.ts';
import type { CPythonModule } from './cpython-module.ts';

/** `ITIMER_REAL`: the only clock that there is. */
const REAL = 0;

/**
 * `signal.alarm`, `setitimer` and `getitimer`, which this build of CPython leaves out as there is no system to send the signal: the
 * terminal does.
 */
export function addSignalFunctions(module: CPythonModule, alarm: AlarmClock): void {
  const owner = module._PyImport_AddModule(module.stringToNewUTF8('_signal'));
  const oserror = module.HEAPU32[module._PyExc_OSError >>> 2] ?? 0;
  const failure = module._PyErr_NewException(module.stringToNewUTF8('signal.itimer_error'), oserror, 0);
  module._PyModule_AddObjectRef(owner, module.stringToNewUTF8('ItimerError'), failure);
  for (const [number, name] of ['ITIMER_REAL', 'ITIMER_VIRTUAL', 'ITIMER_PROF'].entries())
    module._PyModule_AddIntConstant(owner, module.stringToNewUTF8(name), number);

  const raise = (type: number, text: string) => {
    module._PyErr_SetString(type, module.stringToNewUTF8(text));
    return 0;
  };
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
      name: 'getitimer',
      doc: 'getitimer($module, which, /)\n--\n\nReturns current value of given itimer.',
      call: ([which = 0]) => (isReal(which) ? times() : 0),
    },
  ]);
}
