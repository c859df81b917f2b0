// Builds .generated/python/stdlib.bin: Pyodide's standard library with its compiled byte code, as a .tar.gz.
// Stock Pyodide compiles source at every start and every import, which is most of its boot time. It also reads
// each module out of a zip, which takes a half longer than to read it from a folder.
// Not named .gz, as some servers would then declare it as content-encoded and the browser would unpack it.
//
//   node tools/python/build-stdlib.mjs      builds it when it is missing or stale
//   import { ensureStdlib } from …            the same, for vite.config and the tests
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { access, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { argv, execPath, pid } from 'node:process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { importedModules, PYTHON } from '../packages/imported.mjs';

const SELF = fileURLToPath(import.meta.url);
const COMPILER = join(dirname(SELF), 'compile_stdlib.py');
const ARCHIVE = join(dirname(SELF), 'archive.py');
const FOLDER = join(dirname(SELF), '../../.generated/python');
const STDLIB = join(FOLDER, 'stdlib.bin');
const STAMP = join(FOLDER, 'stdlib.stamp');
const BUILD_DEADLINE_MS = 120_000;

/**
 * Builds the archive unless it is there and made by this script from this version of Pyodide.
 * Two processes may do so at once: each writes a file of its own and renames it into place.
 *
 * @returns {Promise<string>} the absolute path of the archive
 * @throws {Error} with one line that says what failed
 */
export async function ensureStdlib() {
  const wanted = await stampOf();
  if ((await stampOnDisk()) === wanted) return STDLIB;
  await mkdir(FOLDER, { recursive: true });
  const draft = `${STDLIB}.${pid}.${Date.now()}`;
  try {
    // A process of its own: Pyodide under Node sets globals and keeps the event loop alive.
    await promisify(execFile)(execPath, [SELF, '--write', draft], { timeout: BUILD_DEADLINE_MS });
    await rename(draft, STDLIB);
    await writeFile(`${draft}.stamp`, wanted);
    await rename(`${draft}.stamp`, STAMP);
  } catch (error) {
    throw new Error(`The Python standard library could not be built: ${reasonOf(error)}`);
  } finally {
    await rm(draft, { force: true });
    await rm(`${draft}.stamp`, { force: true });
  }
  return STDLIB;
}

async function stampOf() {
  const hash = createHash('sha256');
  for (const file of [SELF, COMPILER, ARCHIVE]) hash.update(await readFile(file));
  hash.update(importedModules(PYTHON).join());
  const { version } = createRequire(import.meta.url)('pyodide/package.json');
  return `pyodide ${version} ${hash.digest('hex')}`;
}

/** `null` where the archive or its stamp is missing. */
async function stampOnDisk() {
  return access(STDLIB)
    .then(() => readFile(STAMP, 'utf8'))
    .catch(() => null);
}

/** @param {unknown} error */
function reasonOf(error) {
  const failed = /** @type {{ stderr?: string, killed?: boolean, message?: string }} */ (error);
  if (failed.killed) return `it took longer than ${BUILD_DEADLINE_MS / 1000} s`;
  const lines = (failed.stderr?.trim() || failed.message || String(error)).split('\n');
  return (lines.at(-1) ?? '').slice(0, 300);
}

/** Runs in the child process. @param {string} path */
async function writeCompiled(path) {
  const { loadPyodide } = await import('pyodide');
  const pyodide = await loadPyodide();
  const stock = createRequire(import.meta.url).resolve('pyodide/python_stdlib.zip');
  pyodide.FS.writeFile('/tmp/stock.zip', new Uint8Array(await readFile(stock)));
  pyodide.FS.writeFile('/tmp/imported.txt', importedModules(PYTHON).join('\n'));
  pyodide.FS.mkdirTree('/code');
  pyodide.FS.writeFile('/code/archive.py', await readFile(ARCHIVE, 'utf8'));
  pyodide.runPython('import sys; sys.path.insert(0, "/code")');
  pyodide.runPython(await readFile(COMPILER, 'utf8'));
  await writeFile(path, pyodide.FS.readFile('/tmp/compiled.tar.gz'));
}

if (argv[1] === SELF) {
  const [, , flag, path] = argv;
  const work = flag === '--write' && path ? writeCompiled(path) : ensureStdlib().then(console.log);
  await work.catch((error) => {
    console.error(String(error.message ?? error).trim());
    process.exitCode = 1;
  });
  if (flag === '--write') process.exit();
}
