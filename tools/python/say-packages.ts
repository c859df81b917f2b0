import { ensurePackages, knownPackages, type Packages } from '../packages/ensure-packages.ts';
import { say, sayForNow, seconds } from '../setup/say.mjs';
import { ensureStdlib } from './build-stdlib.ts';

/** For a command that goes on without what is missing: it is listed, a line for each reason. */
export async function ensureAndSay(): Promise<Packages> {
  sayForNow('Python', 'packages');
  const before = knownPackages().stamp;
  const started = Date.now();
  const packages = await ensurePackages();
  for (const problem of packages.problems) say('Packages', problem);
  for (const [why, names] of byReason(packages.missing))
    say('Packages', `without ${names.join(', ')}: ${why}`);
  const { fault } = await ensureStdlib({ again: true });
  if (fault) say('Packages', `without time zones: ${fault}`);
  if (packages.stamp !== before && Object.keys(packages.roots).length > 0)
    say('Packages', `of Python made in ${seconds(started)}`);
  return packages;
}

function byReason(missing: Packages['missing']): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, string[]>();
  for (const [name, why] of Object.entries(missing)) names.set(why, [...(names.get(why) ?? []), name]);
  return names;
}
