import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { oneAtATime } from '../setup/one-at-a-time.ts';
import { root, run } from '../setup/run.mjs';

const FOLDER = join(root, '.generated/python');
/** Not named .gz, as some servers would then declare it as content-encoded and the browser would unpack it. */
const STDLIB = join(FOLDER, 'stdlib.bin');
const STAMP = join(FOLDER, 'stdlib.stamp');
const MAKERS = [
  'tools/python/in-pyodide.mjs',
  'tools/python/compile_stdlib.py',
  'tools/python/archive.py',
  'cases/imported.txt',
];
const DEADLINE_S = 120;

/**
 * Builds .generated/python/stdlib.bin, unless it is up to date: Pyodide's standard library with its compiled byte code, as a
 * .tar.gz. Stock Pyodide compiles source at every start and every import, which is most of its boot time. It also reads each
 * module out of a zip, which takes a half longer than to read it from a folder. Answers the path of the archive.
 */
export async function ensureStdlib(): Promise<string> {
  if (!isUpToDate()) await oneAtATime(join(FOLDER, '.lock'), async () => isUpToDate() || build());
  return STDLIB;
}

async function build(): Promise<void> {
  mkdirSync(FOLDER, { recursive: true });
  const wanted = stamp();
  const args = ['tools/python/in-pyodide.mjs', 'tools/python/compile_stdlib.py'];
  const { code, output } = await run(process.execPath, args, { timeout: DEADLINE_S });
  if (code !== 0) {
    const reason = (output.trim().split('\n').at(-1) ?? '').slice(0, 300);
    throw new Error(`The Python standard library could not be built: ${reason}`);
  }
  renameSync(`${STDLIB}.draft`, STDLIB);
  writeFileSync(STAMP, wanted);
}

function isUpToDate(): boolean {
  return existsSync(STDLIB) && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === stamp();
}

function stamp(): string {
  const hash = createHash('sha256');
  for (const file of MAKERS) hash.update(readFileSync(join(root, file)));
  const { version } = createRequire(import.meta.url)('pyodide/package.json');
  return `pyodide ${version} ${hash.digest('hex')}`;
}
