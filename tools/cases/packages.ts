import { isWhole } from '../packages/ensure-packages.ts';
import { ensureAndSay } from '../python/say-packages.ts';
import { SetupError, say } from '../setup/say.mjs';
import { noteImports } from './note-imports.ts';

/**
 * `npm run packages`: makes what is missing or stale, and lists what there is. With `--imported`, it first finds out which
 * modules the cases import.
 */
export async function main(args: readonly string[]): Promise<void> {
  const unknown = args.find((arg) => arg !== '--imported');
  if (unknown) throw new SetupError(`npm run packages does not know ${unknown}: there is --imported.`);
  if (args.includes('--imported')) {
    await ensureAndSay();
    say('Imported', `${await noteImports()} modules, by the cases`);
  }
  const packages = await ensureAndSay();
  const roots = Object.entries(packages.roots);
  for (const [name, { version, packages: parts, bytes }] of roots)
    say(name, `${version.padEnd(8)} ${megabytes(bytes)}, ${parts.length} packages`);
  const sum = roots.reduce((total, [, { bytes }]) => total + bytes, 0);
  say('together', `${''.padEnd(8)} ${megabytes(sum)}`);
  if (!isWhole(packages)) process.exitCode = 1;
}

const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(2)} MB`;
