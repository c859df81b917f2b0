import { addFunctions } from '../c-function.ts';
import type { CPythonModule } from '../cpython-module.ts';
import type { LocalClock } from './local-time.ts';
import type { LocalTime } from './zone.ts';

const YEAR = (365 * 24 + 6) * 3600;

/** Gives Python `time.tzset`, and `time.timezone` and its like by the rules of the zone. */
export function addTimeFunctions(module: CPythonModule, clock: LocalClock): void {
  const time = module._PyImport_AddModule(module.stringToNewUTF8('time'));
  nameTimes(module, time, clock);
  addFunctions(module, time, [
    {
      name: 'tzset',
      doc: 'tzset()\n\nInitialize, or reinitialize, the local timezone to the value stored in\nos.environ["TZ"].',
      call() {
        clock.reset();
        nameTimes(module, time, clock);
        return module.__Py_NoneStruct;
      },
    },
  ]);
}

/** As CPython finds them out: by the middle and the beginning of a year. */
function nameTimes(module: CPythonModule, time: number, clock: LocalClock) {
  const start = Math.floor(Date.now() / 1000 / YEAR) * YEAR;
  const [january, july] = [clock.at(start), clock.at(start + YEAR / 2)];
  const [standard, dst] = january.offset > july.offset ? [july, january] : [january, july];
  const number = (name: string, value: number) =>
    module._PyModule_AddIntConstant(time, module.stringToNewUTF8(name), value);
  number('timezone', -standard.offset);
  number('altzone', -dst.offset);
  number('daylight', Number(standard.offset !== dst.offset));
  const names = module._PyTuple_New(2);
  const text = ({ abbreviation }: LocalTime) =>
    module._PyUnicode_FromString(module.stringToNewUTF8(abbreviation));
  module._PyTuple_SetItem(names, 0, text(standard));
  module._PyTuple_SetItem(names, 1, text(dst));
  module._PyModule_AddObjectRef(time, module.stringToNewUTF8('tzname'), names);
}
