// @ts-check
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The modules that cases import, in sections: written by note-imports.ts. */
export const IMPORTED = fileURLToPath(new URL('../../cases/imported.txt', import.meta.url));
/** The section of Python's own library; the others are of packages. */
export const PYTHON = 'python';

/**
 * The modules of a section, in its order; none where there is no such section.
 * @param {string} section
 * @returns {readonly string[]}
 */
export function importedModules(section) {
  const text = existsSync(IMPORTED) ? readFileSync(IMPORTED, 'utf8') : '';
  const [, after = ''] = text.split(`[${section}]\n`);
  const [own = ''] = after.split('\n[');
  return own.split('\n').filter((line) => line !== '');
}
