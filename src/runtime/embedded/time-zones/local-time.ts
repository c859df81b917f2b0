import type { CPythonImports, CPythonModule } from '../cpython-module.ts';
import type { FileSystem } from '../emscripten-files.ts';
import { type Civil, civilOf } from './calendar.ts';
import { createMakeTime, wallOf } from './make-time.ts';
import { fixedZone, type LocalTime, type Zone } from './zone.ts';
import { zoneByFile } from './zone-file.ts';
import { zoneByRule } from './zone-rule.ts';
import { browserZone, ZONE_FOLDER, type ZoneTable } from './zone-table.ts';

/** Where the C library has room for the names of the time in winter and in summer. */
interface Names {
  readonly standard: number;
  readonly dst: number;
}

/** The bytes of a name, with the NUL behind it. */
const NAME_BYTES = 17;

/** Python's local time. */
export interface LocalClock {
  /** What the clocks show at a time, in seconds from 1970 on. */
  at(seconds: number): LocalTime;
  /** Reads `TZ` anew. */
  reset(): void;
}

/**
 * Has the C library know the rules of the local time zone over all years, and what each time is called: Emscripten's own functions ask
 * the browser, which says neither.
 */
export function keepLocalTime(
  { env }: CPythonImports,
  module: () => CPythonModule,
  zones: ZoneTable,
): LocalClock {
  const makeTime = createMakeTime();
  const environmentZone = environment(module);
  let names: Names | null = null;
  let known: { readonly name: string | null; readonly zone: Zone } | null = null;

  function zone(): Zone {
    if (known === null) {
      const name = environmentZone();
      known = { name, zone: readZone(module(), zones, name ?? browserZone()) };
    }
    return known.zone;
  }

  function reset() {
    if (environmentZone() !== known?.name) known = null;
  }

  function writeLocal(seconds: number, at: number) {
    const wall = wallOf(zone(), seconds);
    writeCivil(module(), wall, at);
    module().HEAP32.set([Number(wall.isDst), wall.offset], (at >>> 2) + DST_FIELD);
    // C takes the name from there at once.
    if (names) writeText(module().HEAP8, wall.isDst ? names.dst : names.standard, wall.abbreviation);
  }

  env._tzset_js = (_timezone: number, _daylight: number, standard: number, dst: number) => {
    names = { standard, dst };
  };
  env._localtime_js = (seconds: bigint, at: number) => writeLocal(Number(seconds), at);
  env._gmtime_js = (seconds: bigint, at: number) => writeCivil(module(), civilOf(Number(seconds)), at);
  env._mktime_js = (at: number) => {
    reset();
    const fields = module().HEAP32.subarray(at >>> 2, (at >>> 2) + DST_FIELD + 1);
    const [second = 0, minute = 0, hour = 0, day = 0, month = 0, year = 0, , , dst = 0] = fields;
    const seconds = makeTime(zone(), { second, minute, hour, day, month, year: year + 1900, dst });
    writeLocal(seconds, at);
    return BigInt(seconds);
  };
  return { at: (seconds) => zone().at(seconds), reset };
}

/** Where `struct tm` has whether it is summer time; the distance from UTC is behind it. */
const DST_FIELD = 8;

function writeCivil({ HEAP32 }: CPythonModule, civil: Civil, at: number) {
  const { second, minute, hour, day, month, year, weekday, yearday } = civil;
  HEAP32.set([second, minute, hour, day, month, year - 1900, weekday, yearday], at >>> 2);
}

function writeText(memory: Int8Array, at: number, text: string) {
  for (const [index, letter] of [...text.slice(0, NAME_BYTES - 1), '\0'].entries())
    memory[at + index] = letter.charCodeAt(0);
}

/** Asks for `TZ`; `null` if it is not set. */
function environment(module: () => CPythonModule): () => string | null {
  let name = 0;
  return () => {
    const { _getenv, stringToNewUTF8, UTF8ToString } = module();
    name ||= stringToNewUTF8('TZ');
    const value = _getenv(name);
    return value === 0 ? null : UTF8ToString(value);
  };
}

/** As the C library reads `TZ`: the name of a file, or else a rule. */
function readZone({ FS }: CPythonModule, zones: ZoneTable, wanted: string): Zone {
  const text = wanted.replace(/^:/, '');
  if (text === '') return UTC;
  const isElsewhere = text.startsWith('/') && !text.startsWith(`${ZONE_FOLDER}/`);
  const bytes = isElsewhere ? contentOf(FS, text) : zones.file(text.replace(`${ZONE_FOLDER}/`, ''));
  const zone = (bytes && zoneByFile(bytes)) ?? zoneByRule(text);
  return zone ?? fixedZone(/^[A-Za-z]{3,}/.exec(text)?.[0] ?? '');
}

const UTC = fixedZone('UTC');

function contentOf(fs: FileSystem, path: string): Uint8Array | null {
  try {
    return fs.readFile(path);
  } catch {
    return null;
  }
}
