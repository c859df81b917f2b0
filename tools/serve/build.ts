import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensurePackages } from '../packages/ensure-packages.ts';
import { dist } from '../setup/dist.ts';
import { root, runTool } from '../setup/run.mjs';
import { SetupError } from '../setup/say.mjs';

const INPUTS = [
  'src',
  'slides',
  'cases',
  'public',
  'tools/build',
  'tools/python',
  'tools/packages',
  'tools/cases',
  '.generated/packages/packages.json',
  '.generated/python/stdlib.stamp',
  'index.html',
  'vite.config.ts',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
  'THIRD-PARTY.md',
];
/** Settings for a deployment, which a build takes in. */
const SETTINGS = Object.keys(process.env).filter((name) => name.startsWith('VITE_'));
const NOT_BUILT = /(^|\/)(__pycache__|\.[^/]+)$|\.(test|spec)\.tsx?$/;
const STAMP = join(dist, '.build-stamp');

/** Builds the deck, unless it is what the sources would give now. True if that was needed. */
export async function buildIfStale(): Promise<boolean> {
  await ensurePackages({ again: false });
  const sources = hashOf(INPUTS);
  if (isBuiltFrom(sources)) return false;
  const { code, output } = await runTool('vite/bin/vite.js', ['build', '--logLevel', 'warn']);
  if (code !== 0 || !existsSync(join(dist, 'index.html')))
    throw new SetupError(
      'The deck could not be built: `npx vite build` failed. Its output is above.',
      output,
    );
  // The hash from before the build: a file that was saved while it ran makes the deck stale again.
  writeFileSync(STAMP, sources);
  return true;
}

function isBuiltFrom(sources: string): boolean {
  if (!existsSync(STAMP) || !existsSync(join(dist, 'index.html'))) return false;
  return readFileSync(STAMP, 'utf8') === sources;
}

/** Of files and folders, from the project's folder. */
function hashOf(inputs: readonly string[]): string {
  const hash = createHash('sha256');
  for (const name of SETTINGS.sort()) hash.update(`${name}=${process.env[name]}\n`);
  for (const file of inputs.flatMap(filesBelow)) {
    const content = createHash('sha256').update(readFileSync(join(root, file)));
    hash.update(`${file}\n`).update(content.digest());
  }
  return hash.digest('hex');
}

function filesBelow(place: string): string[] {
  const stats = statSync(join(root, place), { throwIfNoEntry: false });
  if (!stats || NOT_BUILT.test(place)) return [];
  if (!stats.isDirectory()) return [place];
  const names = readdirSync(join(root, place)).sort();
  return names.flatMap((name) => filesBelow(`${place}/${name}`));
}
