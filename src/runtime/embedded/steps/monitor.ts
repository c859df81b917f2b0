import { addFunctions } from '../c-function.ts';
import type { CPythonModule } from '../cpython-module.ts';
import type { createRecorder } from './recorder.ts';

const DEFINITION_BYTES = 52;
const NAME_AT = 20;
const SIZE_AT = 28;
const API_VERSION = 1013;
const FILE_INPUT = 257;

const SET_UP = `
monitoring = __import__("sys").monitoring
never = monitoring.DISABLE
keep(never)
tool = next(each for each in (4, 3, 5, 2, 1, 0) if monitoring.get_tool(each) is None)
monitoring.use_tool_id(tool, "steps")
wanted = 0
for name, callback in {
    "PY_START": start,
    "PY_RESUME": resume,
    "PY_THROW": throw,
    "LINE": line,
    "PY_RETURN": give,
    "PY_YIELD": give_one,
    "PY_UNWIND": unwind,
}.items():
    event = getattr(monitoring.events, name)
    monitoring.register_callback(tool, event, callback)
    wanted |= event
monitoring.set_events(tool, wanted)
`;

/** Has CPython tell a recorder what it runs. */
export function monitor(m: CPythonModule, recorder: ReturnType<typeof createRecorder>): void {
  const definition = m._malloc(DEFINITION_BYTES);
  m.HEAPU8.fill(0, definition, definition + DEFINITION_BYTES);
  m.HEAPU32.set([m.stringToNewUTF8('steps')], (definition + NAME_AT) >>> 2);
  m.HEAP32.set([-1], (definition + SIZE_AT) >>> 2);
  const owner = m._PyModule_Create2(definition, API_VERSION);
  const { events } = recorder;
  const call = (name: string, call: (given: readonly number[]) => number) => ({
    name,
    doc: '',
    call: (given: readonly number[]) => {
      const result = call(given);
      m._Py_IncRef(result);
      return result;
    },
  });
  addFunctions(m, owner, [
    call('keep', ([never = 0]) => {
      m._Py_IncRef(never);
      recorder.setDisable(never);
      return m.__Py_NoneStruct;
    }),
    call('start', ([code = 0]) => events.start(code, 'new')),
    call('resume', ([code = 0]) => events.start(code, 'resumed')),
    call('throw', ([code = 0]) => events.start(code, 'thrown into')),
    call('line', ([code = 0, line = 0]) => events.line(code, m._PyLong_AsLong(line))),
    call('give', ([code = 0, , value = 0]) => events.end(code, 'return', value)),
    call('give_one', ([code = 0, , value = 0]) => events.end(code, 'yield', value)),
    call('unwind', ([code = 0, , value = 0]) => events.end(code, 'raise', value)),
  ]);
  const dict = m._PyModule_GetDict(owner);
  const text = m.stringToNewUTF8(SET_UP);
  const result = m._PyRun_StringFlags(text, FILE_INPUT, dict, dict, 0);
  if (result === 0) {
    m._PyErr_Print();
    throw new Error('no monitoring');
  }
}
