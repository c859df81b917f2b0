import { at, type ProjectFiles, pythonOf } from '#case';
import type { CommandLine } from '#runtime';
import { entryPoints, PACKAGING } from './packaging.ts';
import { baseOf } from './paths.ts';

/** Usual names of main programs, the likeliest first. */
const USUAL = ['main.py', '__main__.py', 'app.py', 'run.py'];
/** They say how a project is built and tested, and are not what it is. */
const SURROUNDINGS = ['setup.py', 'conftest.py', 'noxfile.py', 'tasks.py'];

/** Guesses from names and texts what one would type in a shell to run these files. */
export function likelyCommand(files: ProjectFiles): CommandLine {
  const sources = sourceFolder(files);
  const env = sources === '' ? {} : { PYTHONPATH: sources };
  return { env, argv: atTop(files) ?? inPackages(files, sources) };
}

/** A main program in the project's own folder. */
function atTop(files: ProjectFiles): readonly string[] | null {
  const top = pythonOf(Object.keys(files)).filter((path) => !path.includes('/'));
  if (!top.includes('main.py') && top.includes('manage.py')) return ['manage.py', 'test'];
  const usual = USUAL.find((name) => top.includes(name));
  if (usual) return [usual];
  const [...programs] = top.filter((path) => !SURROUNDINGS.includes(path));
  const script = programs.find((path) => runs(files, path));
  if (script) return [script];
  const [only, another] = programs;
  return only && !another ? [only] : null;
}

/** @param sources where its packages lie; `''` is the project's own folder */
function inPackages(files: ProjectFiles, sources: string): readonly string[] {
  const python = pythonOf(Object.keys(files));
  const inside = python
    .filter((path) => path.startsWith(prefixOf(sources)))
    .map((path) => path.slice(prefixOf(sources).length));
  const main = inside.find((path) => /^[^/]+\/__main__\.py$/.test(path));
  if (main) return ['-m', main.split('/')[0] ?? ''];
  for (const { module, call } of entryPoints(files)) {
    const path = [`${module.replaceAll('.', '/')}.py`, `${module.replaceAll('.', '/')}/__init__.py`].find(
      (each) => inside.includes(each),
    );
    if (path && runs(files, prefixOf(sources) + path)) return ['-m', module];
    // As the script that an installation makes of it.
    if (path) return ['-c', `import sys; from ${module} import ${call}; sys.exit(${call}())`];
  }
  const script = python.find((path) => !SURROUNDINGS.includes(path) && runs(files, path));
  if (script && sources && script.startsWith(prefixOf(sources)) && inside.length > 0)
    return ['-m', moduleOf(script.slice(prefixOf(sources).length))];
  const usual = python.find((path) => USUAL.includes(baseOf(path)));
  return [script ?? usual ?? python.find((path) => !SURROUNDINGS.includes(path)) ?? python[0] ?? 'main.py'];
}

function runs(files: ProjectFiles, path: string): boolean {
  return /^if __name__ == ["']__main__["']/m.test(at(files, path) ?? '');
}

function prefixOf(folder: string): string {
  return folder === '' ? '' : `${folder}/`;
}

function moduleOf(path: string): string {
  return path.replace(/\.py$/, '').replaceAll('/', '.');
}

/** Usual names of a folder that has a project's packages and is none itself. */
const SOURCES = [
  { folder: 'src', named: /["'=/\s]src["'/\s]/ },
  { folder: 'lib', named: /["'=/\s]lib["'/\s]/ },
  { folder: 'python', named: /["'=/\s]python["'/\s]/ },
];

/** Where its packages lie, so that they are only found once they are installed; `''` for the project's own folder. */
function sourceFolder(files: ProjectFiles): string {
  const paths = Object.keys(files);
  const packaging = PACKAGING.map((path) => at(files, path) ?? '').join('\n');
  const programs = pythonOf(paths);
  const hasOwn = programs.some((path) => !path.includes('/') && !SURROUNDINGS.includes(path));
  // A folder of scripts is no place for packages: Python finds there what lies beside a script.
  const hasScript = USUAL.some((name) => Object.hasOwn(files, `src/${name}`));
  const found = SOURCES.find(
    ({ folder, named }) =>
      !Object.hasOwn(files, `${folder}/__init__.py`) &&
      programs.some((path) => path.startsWith(`${folder}/`)) &&
      (named.test(`${packaging}\n`) ||
        (folder === 'src' && (packaging.trim() !== '' || !(hasOwn || hasScript)))),
  );
  return found?.folder ?? '';
}
