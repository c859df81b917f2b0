import { addFunctions, replaceCFunction } from '../c-function.ts';
import type { CPythonModule } from '../cpython-module.ts';
import { ERRNO } from '../errno.ts';
import type { Children } from './children.ts';
import { type Family, FIRST } from './family.ts';
import { argument } from './process-functions.ts';
import { raiseOSError } from './python-errors.ts';

/** Has `os.kill` reach the processes that this one has started, the one that has started it, and itself by its own number. */
export function replaceKill(module: CPythonModule, children: Children, family: Family): void {
  replaceCFunction(module, ['posix', 'kill'], 'iiii', (original) => (self = 0, given = 0, count = 0) => {
    const pid = count === 2 ? argument(module, given, 0) : 0;
    const signal = count === 2 ? argument(module, given, 1) : 0;
    if (module._PyErr_Occurred() !== 0) return 0;
    const [child] = pid > 0 ? children.meantBy(pid) : [];
    if (child || (pid === family.parent && pid >= FIRST.pid)) {
      if (signal !== 0 && child?.status() == null) children.signal(pid, signal);
      return module.__Py_NoneStruct;
    }
    if (pid !== family.pid && pid >= FIRST.pid) return raiseOSError(module, ERRNO.ESRCH, 'No such process');
    // In C, the first process and every other has the same number.
    if (pid === family.pid) module.HEAPU32[given >>> 2] = module._PyLong_FromLong(FIRST.pid);
    return original(self, given, count);
  });
}

const READABLE = 1;

/** Adds `os.pidfd_open`, by which asyncio waits for the end of a process. */
export function addPidfd(module: CPythonModule, children: Children, family: Family): void {
  const [posix, os] = ['posix', 'os'].map((name) => module._PyImport_AddModule(module.stringToNewUTF8(name)));
  if (!posix || !os) return;
  const call = ([given = 0]: readonly number[]) => {
    const pid = module._PyLong_AsLong(given);
    if (module._PyErr_Occurred() !== 0) return 0;
    const [child] = pid > 0 ? children.meantBy(pid) : [];
    if (!child && pid !== family.pid) return raiseOSError(module, ERRNO.ESRCH, 'No such process');
    const stream = module.FS.open('/dev/null', 0);
    stream.stream_ops = {
      ...stream.stream_ops,
      poll: () => (child && child.status() !== null ? READABLE : 0),
    };
    return module._PyLong_FromLong(stream.fd);
  };
  const doc =
    'pidfd_open($module, /, pid, flags=0)\n--\n\nReturn a file descriptor referring to the process pid.';
  addFunctions(module, posix, [{ name: 'pidfd_open', doc, call }]);
  const name = module.stringToNewUTF8('pidfd_open');
  module._PyModule_AddObjectRef(os, name, module._PyObject_GetAttrString(posix, name));
}
