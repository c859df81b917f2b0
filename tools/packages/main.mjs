// @ts-check
import { SetupError, say, sayForNow, seconds } from '../setup/say.mjs';
import { ensurePackages, isWhole, knownPackages } from './ensure-packages.mjs';

/**
 * `npm run packages`: makes what is missing or stale, and says what there is. With `--imported`, it first looks which
 * modules the cases import.
 *
 * @param {readonly string[]} args
 */
export async function main(args) {
  const unknown = args.find((arg) => arg !== '--imported');
  if (unknown) throw new SetupError(`npm run packages does not know ${unknown}: there is --imported.`);
  if (args.includes('--imported')) {
    await ensureAndSay();
    const { noteImports } = await import('./note-imports.ts');
    say('Imported', `${await noteImports()} modules, by the cases`);
  }
  const packages = await ensureAndSay();
  const { roots } = packages;
  for (const [name, { version, packages: parts, bytes }] of Object.entries(roots)) {
    say(name, `${version.padEnd(8)} ${megabytes(bytes)}, ${parts.length} packages`);
  }
  const sum = Object.values(roots).reduce((total, { bytes }) => total + bytes, 0);
  say('together', `${''.padEnd(8)} ${megabytes(sum)}`);
  if (!isWhole(packages)) process.exitCode = 1;
}

/** For a command that goes on without what is missing: that is said, a line each. */
export async function ensureAndSay() {
  sayForNow('Python', 'packages');
  const before = knownPackages().stamp;
  const started = Date.now();
  const packages = await ensurePackages();
  for (const problem of packages.problems) say('Packages', problem);
  for (const [why, names] of byReason(packages.missing))
    say('Packages', `without ${names.join(', ')}: ${why}`);
  if (packages.stamp !== before && Object.keys(packages.roots).length > 0)
    say('Packages', `of Python made in ${seconds(started)}`);
  return packages;
}

/** One reason may hold for all: it is said once. @param {Readonly<Record<string, string>>} missing */
function byReason(missing) {
  /** @type {Map<string, string[]>} */
  const names = new Map();
  for (const [name, why] of Object.entries(missing)) names.set(why, [...(names.get(why) ?? []), name]);
  return names;
}

/** @param {number} bytes */
const megabytes = (bytes) => `${(bytes / 1e6).toFixed(2)} MB`;
