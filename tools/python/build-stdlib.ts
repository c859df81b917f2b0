import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import { fetchWheels } from '../packages/download.ts';
import { readRequirements } from '../packages/requirements.ts';
import { filesBelow } from '../setup/files-below.ts';
import { oneAtATime } from '../setup/one-at-a-time.ts';
import { root, run } from '../setup/run.mjs';

const FOLDER = join(root, '.generated/python');
/** Not named .gz, as some servers would then declare it as content-encoded and the browser would unpack it. */
const STDLIB = join(FOLDER, 'stdlib.bin');
const STAMP = join(FOLDER, 'stdlib.stamp');
/** The database of time zones, which CPython has of its system. */
const REQUIREMENTS = 'tools/python/requirements.txt';
const LIBRARY = 'tools/python/library';
const MAKERS = [
  REQUIREMENTS,
  'tools/python/in-pyodide.mjs',
  'tools/python/compile_stdlib.py',
  'tools/python/archive.py',
  'cases/imported.txt',
];
const DEADLINE_S = 120;

/** The standard library as it was made. */
export interface Stdlib {
  /** Of the archive. */
  readonly path: string;
  /** Why it has no time zones: a part of a sentence, or nothing. */
  readonly fault: string;
}

/**
 * Builds .generated/python/stdlib.bin, unless it is up to date: Pyodide's standard library with its compiled byte code, as a
 * .tar.gz. Stock Pyodide compiles source at every start and every import, which is most of its boot time. It also reads each
 * module out of a zip, which takes a half longer than to read it from a folder.
 *
 * @param again whether to try once more to have time zones, where they could not be had
 */
export async function ensureStdlib({ again = false } = {}): Promise<Stdlib> {
  const made = () => upToDate(again);
  return made() ?? oneAtATime(join(FOLDER, '.lock'), async () => made() ?? build());
}

async function build(): Promise<Stdlib> {
  mkdirSync(FOLDER, { recursive: true });
  const wanted = stamp();
  const { requirements } = readRequirements(readFileSync(join(root, REQUIREMENTS), 'utf8'));
  const fetched = await fetchWheels(requirements, join(FOLDER, 'wheels'));
  const wheels = fetched.flatMap(({ wheel }) => (wheel ? [relative(root, wheel)] : []));
  const args = ['tools/python/in-pyodide.mjs', 'tools/python/compile_stdlib.py', ...wheels];
  const { code, output } = await run(process.execPath, args, { timeout: DEADLINE_S });
  if (code !== 0) {
    const reason = (output.trim().split('\n').at(-1) ?? '').slice(0, 300);
    throw new Error(`The Python standard library could not be built: ${reason}`);
  }
  const fault = fetched.find((each) => each.fault)?.fault ?? '';
  renameSync(`${STDLIB}.draft`, STDLIB);
  writeFileSync(STAMP, `${wanted}\n${fault}`);
  return { path: STDLIB, fault };
}

function upToDate(again: boolean): Stdlib | null {
  if (!existsSync(STDLIB) || !existsSync(STAMP)) return null;
  const [made, fault = ''] = readFileSync(STAMP, 'utf8').split('\n');
  return made === stamp() && !(again && fault) ? { path: STDLIB, fault } : null;
}

function stamp(): string {
  const hash = createHash('sha256');
  const ours = filesBelow(join(root, LIBRARY)).map((file) => `${LIBRARY}/${file}`);
  for (const file of [...MAKERS, ...ours]) hash.update(readFileSync(join(root, file)));
  const { version } = createRequire(import.meta.url)('pyodide/package.json');
  return `pyodide ${version} ${hash.digest('hex')}`;
}
