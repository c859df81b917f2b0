// @ts-check
// node in-pyodide.mjs <program.py> <arguments>…
//
// Runs a program of tools/ in Pyodide, with the project's folder as /project and Pyodide's own as /pyodide: byte code has to be made
// by the very interpreter that will read it. It has a process of its own, as Pyodide sets globals and keeps the event loop alive.
import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadPyodide } from 'pyodide';

const argv = process.argv.slice(2);
try {
  const { globals, mountNodeFS, runPython, toPy } = await loadPyodide();
  mountNodeFS('/project', fileURLToPath(new URL('../..', import.meta.url)));
  mountNodeFS('/pyodide', dirname(createRequire(import.meta.url).resolve('pyodide/package.json')));
  globals.set('argv', toPy(argv));
  runPython(`
import os, runpy, sys
os.chdir("/project")
sys.argv = argv
sys.dont_write_bytecode = True
sys.path.insert(0, "/project/tools/python")
runpy.run_path(argv[0], run_name="__main__")
`);
  process.exit(0);
} catch (error) {
  // An error that nobody catches is printed with a megabyte of Pyodide's source.
  console.error(String(error).trim());
  process.exit(1);
}
