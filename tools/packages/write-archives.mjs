// @ts-check
// node write-archives.mjs <folder of site folders> <folder for archives> <imported.txt> <names…>
import { existsSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { loadPyodide } from 'pyodide';

const [site = '', archives = '', imported = '', ...names] = process.argv.slice(2);
const read = (/** @type {string} */ path) => readFileSync(new URL(path, import.meta.url), 'utf8');

try {
  const { FS, mountNodeFS, runPython } = await loadPyodide();
  mountNodeFS('/site', site);
  mountNodeFS('/archives', archives);
  FS.mkdirTree('/code');
  FS.writeFile('/code/archive.py', read('../python/archive.py'));
  FS.writeFile('/code/compile_packages.py', read('compile_packages.py'));
  FS.writeFile('/code/imported.txt', existsSync(imported) ? readFileSync(imported, 'utf8') : '');
  FS.writeFile('/code/names.txt', names.join('\n'));
  runPython(
    `import sys; sys.path.insert(0, "/code"); import compile_packages; compile_packages.main(${process.pid})`,
  );
  for (const name of names)
    renameSync(join(archives, `${name}.${process.pid}`), join(archives, `${name}.bin`));
  process.exit(0);
} catch (error) {
  // An error that nobody catches is printed with a megabyte of Pyodide's source.
  console.error(String(error).trim());
  process.exit(1);
}
