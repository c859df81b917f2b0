import type { ImportRead } from './imports.ts';

/**
 * The module that an import means; `null` where the dots lead out of all packages.
 *
 * @param module the name of the module that imports
 * @param file its file: what is in an `__init__.py` is the package itself
 */
export function moduleMeant(read: ImportRead, module: string, file: string): string | null {
  if (read.dots === 0) return read.module;
  const base = packageOf(module, file, read.dots);
  if (base === null) return null;
  return read.module === '' ? base : `${base}.${read.module}`;
}

/** The package that so many dots mean in a module. */
export function packageOf(module: string, file: string, dots: number): string | null {
  const parts = module.split('.');
  const up = /(^|\/)__init__\.py$/.test(file) ? dots - 1 : dots;
  return up >= parts.length ? null : parts.slice(0, parts.length - up).join('.');
}
