import { at, type ProjectFiles, pythonOf } from '#case';

/** Usual names of main programs, the likeliest first. */
const USUAL = ['main.py', '__main__.py', 'app.py', 'run.py'];

/** Guesses from names and texts what one would type after `python` to run these files. */
export function likelyArgv(files: ProjectFiles): readonly string[] {
  const python = pythonOf(Object.keys(files));
  const atTop = python.filter((path) => !path.includes('/'));
  if (!atTop.includes('main.py') && atTop.includes('manage.py')) return ['manage.py', 'test'];
  const usual = USUAL.find((name) => atTop.includes(name));
  if (usual) return [usual];
  const runs = (path: string) => /^if __name__ == ["']__main__["']/m.test(at(files, path) ?? '');
  const script = atTop.find(runs);
  if (script) return [script];
  const [only, another] = atTop.filter((path) => path !== 'setup.py' && path !== 'conftest.py');
  if (only && !another) return [only];
  const main = python.find((path) => /^[^/]+\/__main__\.py$/.test(path));
  if (main) return ['-m', main.split('/')[0] ?? ''];
  return [python.find(runs) ?? only ?? python[0] ?? 'main.py'];
}
