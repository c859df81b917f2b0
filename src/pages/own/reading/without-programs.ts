import type { Passed } from './entry.ts';
import { baseOf, isZip, quoted } from './paths.ts';

/** Archives that the page does not unpack. */
const ARCHIVE = /\.(zip|tar|tgz|tar\.\w+|t?[gx]z|bz2|7z|rar|zst)$/i;

/** Why what was opened is no project: it has nothing that Python runs. */
export function withoutPrograms(name: string, paths: readonly string[], passed: readonly Passed[]): string {
  const [only] = paths;
  const archive = paths.find((path) => ARCHIVE.test(path));
  const notebook = paths.find((path) => path.endsWith('.ipynb'));
  if (archive !== undefined && archive === only && paths.length === 1 && baseOf(archive) === name)
    return `${name} is an archive that this page does not unpack. Unpack it, and open the folder or a zip of it.`;
  if (archive !== undefined)
    return `${name} has no Python file, but ${quoted(archive)}: unpack that, and open ${isZip(archive) ? 'it' : 'the folder'}.`;
  if (notebook !== undefined)
    return `${name} has no Python file, but the notebook ${quoted(notebook)}: export that as a script, and open the script.`;
  const inside = passed.find(({ as }) => as === 'environment');
  return inside
    ? `${name} has no Python file but those in ${inside.path}, a virtual environment. Open the folder that has your program.`
    : `${name} has no readable Python file. Open a folder that has one.`;
}
