import type { CPythonModule } from '../cpython-module.ts';

/** Watches dicts: CPython says what is about to be changed in one. */
export interface DictWatch {
  /** Safe to call again. */
  readonly watch: (dict: number) => void;
  stop(): void;
}

/** @param changes gets the dict, what happens (`DICT_EVENT`), and the addresses of key and value, or 0 */
export function watchDicts(
  m: CPythonModule,
  changes: (dict: number, event: number, key: number, value: number) => void,
): DictWatch {
  let isOn = true;
  const callback = (event = 0, dict = 0, key = 0, value = 0) => {
    // At the end of all, modules are emptied.
    if (!isOn || m._Py_IsFinalizing() !== 0) return 0;
    const exception = m._PyErr_GetRaisedException();
    changes(dict, event, key, value);
    if (exception !== 0) m._PyErr_SetRaisedException(exception);
    return 0;
  };
  const id = m._PyDict_AddWatcher(m.addFunction(callback, 'iiiii'));
  return {
    watch(dict) {
      if (m._PyDict_Watch(id, dict) !== 0) m._PyErr_Clear();
    },
    stop() {
      isOn = false;
      m._PyDict_ClearWatcher(id);
    },
  };
}
